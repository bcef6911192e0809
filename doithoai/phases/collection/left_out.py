"""What may be a denunciation was deleted from its box, while the picture beside the form still shows it: asked back
before the rest is saved, for a person alone knows whether it stands on the paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from doithoai.actions.scope import read_hand_over
from doithoai.models import ScannedPage
from doithoai.phases.collection import scan_queries
from doithoai.phases.collection.forms import SealForm
from doithoai.rules.refusals import BadInput
from doithoai.web.clock import now
from doithoai.web.guards import Asked
from doithoai.web.matters import denunciations_in

#: Hidden fields: of the words that were shown as a possible denunciation, and that this was asked.
_MARKS, _ASKED = "withheld", "left_asked"
_YES, _NO = "yes", "no"


class LeftOutForm(SealForm):
    """Whether it stands on the paper; if so, to whom the paper was handed over."""

    on_paper = forms.ChoiceField(
        label="Việc vừa xóa có trên tờ giấy không",
        choices=(
            (_NO, "Không: tôi gõ nhầm. Lưu, giữ ảnh"),
            (_YES, "Có: đã bàn giao tờ giấy. Lưu các việc còn lại, xóa ảnh"),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": "Ông/Bà chọn một trong hai."},
    )

    def __init__(self, *args: Any, beside: Sequence[ScannedPage] = (), **kwargs: Any) -> None:
        super().__init__(*args, beside=beside, **kwargs)
        self.beside = beside
        if self.is_bound and self.data.get("on_paper") != _YES:
            for name in ("handed_on", "handed_to", "receipt_number"):
                self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if not self.errors and self.shreds:
            try:
                read_hand_over(said["handed_on"], said["handed_to"], said["receipt_number"], at=now())
            except BadInput as wrong:
                self.add_error(wrong.field, str(wrong))
        return said

    @property
    def shreds(self) -> bool:
        return bool(self.cleaned_data["on_paper"] == _YES)


def left_out(request: Asked, page: ScannedPage, texts: Sequence[str]) -> LeftOutForm | None:
    """What to ask back; ``None`` where no such words were shown, or some are typed still and asked about."""
    if not request.POST.getlist(_MARKS) or any(denunciations_in(texts, ()).values()):
        return None
    return LeftOutForm(request.POST if _ASKED in request.POST else None, beside=scan_queries.near(page))


def hand_over_said(left: LeftOutForm | None) -> dict[str, Any] | None:
    """The hand-over, with the pages beside it that go too; ``None`` where the paper does not have those words."""
    if left is None or not left.shreds:
        return None
    return {name: said for name, said in left.cleaned_data.items() if name != "on_paper"}


def marks_shown(request: Asked, doubts: Mapping[str, dict[str, Any] | None]) -> list[str]:
    """The words that were shown as a possible denunciation so far, as hidden fields carry them on."""
    here = [doubt["mark"] for doubt in doubts.values() if doubt]
    return list(dict.fromkeys([*request.POST.getlist(_MARKS), *here]))
