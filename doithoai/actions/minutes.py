"""The minutes, paragraph by paragraph under the items of the agenda. Nothing anybody typed is overwritten unseen."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from doithoai.actions.checks import done_before, id_in, in_stage, long_text, same_commune
from doithoai.actions.official import permit, record
from doithoai.models import AgendaItem, MinutesEntry, Opinion, SpeakingTurn
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, Outdated
from doithoai.rules.vocabulary import Action
from doithoai.rules.vocabulary import DialogueStage as S

LONGEST_PARAGRAPH = 20_000  # letters
_WHILE_WRITTEN = frozenset({S.IN_SESSION, S.CONCLUDED})


class Overtaken(Outdated):
    """Somebody else saved this paragraph first: ``theirs`` is what stands now, as version ``version``."""

    def __init__(self, theirs: str, version: int) -> None:
        super().__init__(
            "Người khác vừa lưu đoạn này. Cả hai bản ở dưới đây: Ông/Bà ghép lại rồi lưu, chưa chữ nào bị mất."
        )
        self.theirs = theirs
        self.version = version


@transaction.atomic
def write_minutes(
    item: AgendaItem,
    *,
    text: str,
    entry: MinutesEntry | None = None,
    base_version: int = 0,
    turn: SpeakingTurn | None = None,
    opinion: Opinion | None = None,
    command_id: UUID | None = None,
    actor: Actor,
    at: datetime,
) -> MinutesEntry:
    """Add a paragraph under ``item``, or change ``entry``, which the writer saw as version ``base_version``.

    ``turn`` and ``opinion`` say what a new paragraph is about. Raises ``Overtaken`` with the other text when somebody
    saved meanwhile, ``BadInput`` for an empty or endless paragraph.
    """
    conference = item.conference
    permit(actor, Action.WRITE_MINUTES, item)
    in_stage(conference.dialogue, _WHILE_WRITTEN, "Biên bản ghi từ lúc khai mạc đến trước khi thông báo kết quả.")
    same_commune(item.commune_id, entry, turn, opinion)
    words = long_text(text, "Đoạn biên bản", LONGEST_PARAGRAPH, "text")
    done = done_before(actor.commune_id, Action.WRITE_MINUTES, command_id)
    if done is not None:
        return _entry_with(item, int(id_in(done)))
    if entry is None:
        entry = _new(item, words, turn, opinion, actor, at)
    elif entry.agenda_item_id != item.pk:
        raise BadInput("Đoạn này thuộc mục khác của chương trình. Ông/Bà tải lại trang.")
    else:
        _change(entry, words, base_version, actor, at)
    record(
        Action.WRITE_MINUTES,
        actor,
        entry,
        at=at,
        dialogue=conference.dialogue,
        command_id=command_id,
        item=item.position,
        version=entry.version,
    )
    return entry


def _new(
    item: AgendaItem, words: str, turn: SpeakingTurn | None, opinion: Opinion | None, actor: Actor, at: datetime
) -> MinutesEntry:
    entry: MinutesEntry = MinutesEntry.objects.create(
        commune_id=item.commune_id,
        conference=item.conference,
        agenda_item=item,
        turn=turn,
        opinion=opinion,
        text=words,
        written_by_id=actor.account_id,
        written_at=at,
    )
    return entry


def _change(entry: MinutesEntry, words: str, base_version: int, actor: Actor, at: datetime) -> None:
    rows = MinutesEntry.objects.filter(pk=entry.pk, version=base_version)
    changes = {"text": words, "version": base_version + 1, "written_by_id": actor.account_id, "written_at": at}
    if not rows.update(**changes):
        stands = _entry_with(entry.agenda_item, entry.pk)
        raise Overtaken(stands.text, stands.version)
    for name, value in changes.items():
        setattr(entry, name, value)


def _entry_with(item: AgendaItem, pk: int) -> MinutesEntry:
    entry: MinutesEntry = MinutesEntry.objects.of(item.commune_id).get(pk=pk)
    return entry
