"""A dialogue that takes slips, and slips in one line: what the tests of collection begin with."""

from __future__ import annotations

from datetime import date, time
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from doithoai.actions.slip_again import Submitted
from doithoai.actions.slip_content import SlipContent
from doithoai.actions.slips import submit_slip
from doithoai.models import Conference, Dialogue, Opinion
from doithoai.rules.vocabulary import DialogueStage, IntakeChannel
from tests.people import Cast, moment

AT = moment("28/5/2026", "09:44")
ROAD = "Dốc Khau Lạ từ Thôn 1 sang Thôn 2 vẫn là đường đất, mưa là trẻ con không đi học được."
LAND = "Tôi không đồng ý với quyết định thu hồi đất của nhà tôi, đề nghị hủy quyết định đó."
BRIBE = "Tôi tố cáo cán bộ thôn nhận hối lộ khi làm hồ sơ hộ nghèo."
_HOUSES = count(1)


def taking_slips(cast: Cast, stage: DialogueStage = DialogueStage.ANNOUNCED, on: str = "12/6/2026") -> Dialogue:
    """The dialogue of 2026 with a conference on ``on``, in ``stage``."""
    dialogue = Dialogue.objects.create(commune=cast.commune, year=2026, stage=stage, created_at=moment("05/01/2026"))
    day, month, year = map(int, on.split("/"))
    Conference.objects.create(
        commune=cast.commune,
        dialogue=dialogue,
        on=date(year, month, day),
        starts_at=time(8),
        place="Hội trường UBND xã",
    )
    return dialogue


def content(*matters: str, **fields: Any) -> SlipContent:
    return SlipContent(**{"matters": matters or (ROAD,), "name": "Trần Thị Mẫu", "phone": "0912 345 678", **fields})


def send(cast: Cast, dialogue: Dialogue, *matters: str, command: UUID | None = None, **fields: Any) -> Submitted:
    """A citizen of the first village sends a slip online. Without ``command`` each is somebody else's: exactly the same
    twice would be one slip."""
    if command is None:
        fields.setdefault("address", f"Xóm {next(_HOUSES)}")
    village, sent_here = fields.pop("village", cast.villages[0]), fields.pop("sent_here", ())
    return submit_slip(
        dialogue,
        content(*matters, **fields),
        village=village,
        channel=IntakeChannel.ONLINE,
        actor=cast.citizen,
        at=AT,
        command_id=command or uuid4(),
        sent_here=sent_here,
    )


def one_opinion(cast: Cast, dialogue: Dialogue, text: str = ROAD) -> Opinion:
    return send(cast, dialogue, text).slip.opinions.get()
