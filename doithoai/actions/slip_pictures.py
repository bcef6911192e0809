"""Pictures that come with a slip: read before anything is stored, kept with it in the same transaction.

No permission is asked here: the act that brings the slip in does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from doithoai.actions.files import LARGEST_FILE, draw_anew, drop_files, keep_file
from doithoai.language.folding import one_line
from doithoai.models import OpinionSlip, SlipPicture
from doithoai.models.slip_pictures import drop_pictures, standing
from doithoai.rules.refusals import BadInput

MOST_PICTURES = 4
#: With those that were taken back, which stay for the record: who exchanges without end fills the disk.
MOST_KEPT = 3 * MOST_PICTURES
LARGEST_TOGETHER = 30 * 1024 * 1024  # bytes
#: Points of the longer side: enough to read a number plate across a road, and a tenth of the bytes of the camera.
LONGEST_SIDE = 2_000
FIELD = "pictures"
_LONGEST_NAME = 60


@dataclass(frozen=True)
class DrawnPicture:
    """A picture drawn anew as JPEG, and the SHA-256 of the bytes that came: by it sending again is noticed."""

    content: bytes
    sha256: str


def check_sizes(files: Sequence[tuple[str, int]]) -> None:
    """Raise ``BadInput`` (field ``pictures``) for too many pictures, or too many bytes, before any is read. ``files``:
    the name and the bytes of each."""
    if len(files) > MOST_PICTURES:
        raise BadInput(f"Mỗi phiếu tối đa {MOST_PICTURES} ảnh, Ông/Bà vừa chọn {len(files)}.", FIELD)
    for place, (name, size) in enumerate(files, start=1):
        if size > LARGEST_FILE:
            raise BadInput(f"{_which(place, name)} nặng quá 10 MB. Ông/Bà chụp ở cỡ nhỏ hơn.", FIELD)
    if sum(size for _, size in files) > LARGEST_TOGETHER:
        raise BadInput("Các ảnh cộng lại nặng quá 30 MB. Ông/Bà bớt ảnh, hoặc chụp ở cỡ nhỏ hơn.", FIELD)


def draw_pictures(uploads: Sequence[tuple[str, bytes]]) -> tuple[DrawnPicture, ...]:
    """The pictures as they will be kept, from the name and the bytes of each; one chosen twice is one. Raises
    ``BadInput`` (field ``pictures``), which names the file: a phone does not tell which is the second."""
    drawn: dict[str, DrawnPicture] = {}
    for place, (name, upload) in enumerate(uploads, start=1):
        try:
            if not upload:
                raise BadInput("Tệp này trống. Ông/Bà chọn lại ảnh.", FIELD)
            content, _ = draw_anew(upload, FIELD, at_most=LONGEST_SIDE)
        except BadInput as wrong:
            raise BadInput(f"{_which(place, name)}: {wrong}", FIELD) from wrong
        sha256 = hashlib.sha256(upload).hexdigest()
        drawn.setdefault(sha256, DrawnPicture(content, sha256))
    return tuple(drawn.values())


def _which(place: int, name: str) -> str:
    return f"Ảnh thứ {place} (“{one_line(name)[:_LONGEST_NAME]}”)"


def keep_pictures(slip: OpinionSlip, pictures: Sequence[DrawnPicture], *, at: datetime, behind: int = 0) -> None:
    """Keep the pictures of a slip that was just stored, ``behind`` so many it has already. One statement for each, and
    one more; none without."""
    commune = slip.dialogue.commune
    SlipPicture.objects.bulk_create(
        SlipPicture(
            commune_id=slip.commune_id,
            slip=slip,
            position=place,
            picture=keep_file(commune, one.content, name=f"anh-{place}.jpg", content_type="image/jpeg", at=at),
        )
        for place, one in enumerate(pictures, start=behind + 1)
    )


def exchange_pictures(
    slip: OpinionSlip, without: Collection[str], pictures: Sequence[DrawnPicture], *, keeps: bool, at: datetime
) -> bool:
    """Take back those with the public ids ``without`` and put ``pictures`` behind the others; whether that changed
    anything. One that stands there is not put there again, so that sending twice adds nothing.

    What was taken back is shown to nobody and kept for the record; with ``keeps`` false it is deleted. Raises
    ``BadInput`` (field ``pictures``) for more than a slip takes, or when they were exchanged too often.
    """
    shown = standing().filter(slip=slip)
    out = shown.filter(public_id__in=without)
    stay = list(shown.exclude(public_id__in=without).values_list("picture__sha256", flat=True))
    new = [one for one in pictures if hashlib.sha256(one.content).hexdigest() not in stay]
    if len(stay) + len(new) > MOST_PICTURES:
        raise BadInput(f"Mỗi phiếu tối đa {MOST_PICTURES} ảnh. Ông/Bà bỏ bớt ảnh cũ hoặc thêm ít ảnh hơn.", FIELD)
    if new and slip.pictures.count() + len(new) > MOST_KEPT:
        raise BadInput("Ảnh của phiếu này đã đổi nhiều lần. Muốn đổi nữa thì Ông/Bà gọi Văn phòng.", FIELD)
    taken = out.update(withdrawn_at=at) if keeps else drop_files(drop_pictures(out))
    last = slip.pictures.aggregate(last=Max("position"))["last"] or 0
    keep_pictures(slip, new, at=at, behind=last)
    return bool(taken or new)
