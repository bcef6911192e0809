"""Pictures of a slip on the way in, as a field, and on the way out, as addresses for those who may see them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from doithoai.actions.slip_pictures import FIELD, MOST_PICTURES, DrawnPicture, check_sizes, draw_pictures
from doithoai.models import Dialogue, Opinion
from doithoai.models.slip_pictures import pictures_with
from doithoai.rules.refusals import BadInput
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Audience
from doithoai.web.paths import in_dialogue
from doithoai.web.suspected import suspected_slips

HINT = f"Chụp chỗ hỏng, chỗ cần làm. Tối đa {MOST_PICTURES} ảnh; xã bỏ vị trí chụp ra khỏi ảnh, không đưa ảnh lên mạng."
#: A browser never gives chosen files back to a page that comes again.
LOST = "Ảnh đã chọn không giữ lại được khi trang tải lại. Ông/Bà chọn lại ảnh rồi gửi."


class PicturesInput(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile]:
        return files.getlist(name) if hasattr(files, "getlist") else []


class PicturesField(forms.Field):
    """Several pictures, drawn anew; the camera of a phone is offered, and not the only way."""

    def __init__(self, label: str = "Ảnh chụp, nếu có") -> None:
        widget = PicturesInput(attrs={"accept": "image/*", "multiple": True, "data-shrink": "2000"})
        super().__init__(label=label, required=False, widget=widget, help_text=HINT)

    def clean(self, value: list[UploadedFile]) -> tuple[DrawnPicture, ...]:
        try:
            check_sizes([(file.name or "", file.size or 0) for file in value])
            return draw_pictures([(file.name or "", file.read()) for file in value])
        except BadInput as wrong:
            raise forms.ValidationError(str(wrong)) from wrong


def lost_pictures(request: HttpRequest) -> str:
    """What a page says that comes again after pictures were chosen; empty when none were."""
    return LOST if request.FILES.getlist(FIELD) else ""


def picture_links(
    opinions: Iterable[Opinion], audience: Audience, dialogue: Dialogue, *, whole: bool = False
) -> list[dict[str, Any]]:
    """The pictures with these matters, for people at work who may see them. A slip on which any matter may be a
    denunciation shows none, but on the page where that is decided (``whole``). One statement, or none; two when there
    are pictures."""
    if not show("opinion", audience, pictures=True):
        return []
    found = pictures_with(one for one in opinions if not one.is_sealed)
    closed = suspected_slips(one.slip_id for one in found) if found and not whole else ()
    return [
        {
            "url": in_dialogue(dialogue, "collection-slip-picture", slip=one.slip.public_id, picture=one.public_id),
            "number": place,
        }
        for place, one in enumerate((one for one in found if one.slip_id not in closed), start=1)
    ]
