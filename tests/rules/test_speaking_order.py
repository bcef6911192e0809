"""Who speaks next, and why."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from doithoai.rules.speaking_order import Move, MoveReason, RegisteredTurn, queue, suggest
from doithoai.rules.vocabulary import TurnState

SANG = RegisteredTurn("sang", registration=3, slip_number=4, village="Thôn 3")
DUYEN = RegisteredTurn("duyen", registration=1, village="Thôn 16")
KIEN = RegisteredTurn("kien", registration=2, slip_number=9, village="Thôn 7")
GUEST = RegisteredTurn("guest", registration=4)
ALL = [GUEST, DUYEN, KIEN, SANG]

TURNS = st.lists(
    st.builds(
        RegisteredTurn,
        turn=st.sampled_from("abcdefgh"),
        registration=st.integers(1, 9),
        slip_number=st.none() | st.integers(1, 9),
        state=st.sampled_from(TurnState),
    ),
    unique_by=lambda turn: turn.turn,
)
MOVES = st.lists(
    st.builds(
        Move,
        st.sampled_from("abcdefghz"),
        st.sampled_from("abcdefghz"),
        st.sampled_from(MoveReason),
        behind=st.booleans(),
    )
)


def shown(turns, moves=()):
    return [(placed.turn.turn, placed.why) for placed in queue(turns, moves)]


def test_slips_first_by_number_then_those_who_registered_in_the_hall():
    assert shown(ALL) == [
        ("sang", "thứ tự phiếu 4"),
        ("kien", "thứ tự phiếu 9"),
        ("duyen", "người thứ 1 đăng ký tại hội trường"),
        ("guest", "người thứ 4 đăng ký tại hội trường"),
    ]


def test_the_chair_moves_a_turn_with_a_reason():
    moved = queue(ALL, [Move("duyen", "sang", MoveReason.VILLAGE_NOT_HEARD)])
    assert [(one.position, one.turn.turn, one.moved) for one in moved][:2] == [(1, "duyen", True), (2, "sang", False)]
    assert moved[0].why == "thôn chưa ai nói"


def test_a_note_is_shown_with_the_reason():
    move = Move("guest", "sang", MoveReason.CHAIR, note="phải về sớm")
    assert shown(ALL, [move])[0] == ("guest", "chủ trì điều hành: phải về sớm")


def test_one_who_is_away_goes_behind_another():
    order = [turn for turn, _ in shown(ALL, [Move("sang", "duyen", MoveReason.AWAY, behind=True)])]
    assert order == ["kien", "duyen", "sang", "guest"]


def test_a_move_keeps_its_meaning_after_others_have_spoken_or_withdrawn():
    moves = [Move("guest", "kien", MoveReason.SAME_MATTER)]
    spoken = [replace(SANG, state=TurnState.ENDED), replace(KIEN, state=TurnState.WITHDRAWN), DUYEN, GUEST]
    assert [turn for turn, _ in shown(spoken, moves)] == ["guest", "duyen"]


def test_a_later_move_is_applied_on_the_earlier_ones():
    moves = [Move("guest", "sang", MoveReason.CHAIR), Move("duyen", "guest", MoveReason.CHAIR)]
    assert [turn for turn, _ in shown(ALL, moves)] == ["duyen", "guest", "sang", "kien"]


def test_only_those_who_wait_are_in_the_queue():
    states = [state for state in TurnState if state is not TurnState.REGISTERED]
    assert queue([replace(SANG, turn=state, state=state) for state in states]) == []


def test_a_village_not_heard_is_suggested_but_moves_nobody():
    placed = queue(ALL)
    suggestion = suggest(placed, villages_heard=["Thôn 3", "Thôn 7"])
    assert (suggestion.turn, suggestion.why) == (DUYEN, "Thôn 16 chưa có ai nói")
    assert [one.turn for one in placed][0] is SANG


def test_nothing_is_suggested_when_the_next_one_is_from_such_a_village():
    assert suggest(queue(ALL), villages_heard=["Thôn 7"]) is None


def test_nothing_is_suggested_when_all_villages_were_heard_or_nobody_waits():
    assert suggest(queue(ALL), villages_heard=["Thôn 3", "Thôn 7", "Thôn 16"]) is None
    assert suggest([], villages_heard=[]) is None


@given(TURNS, MOVES)
def test_moves_lose_nobody_and_double_nobody(turns, moves):
    waiting = sorted(turn.turn for turn in turns if turn.state is TurnState.REGISTERED)
    placed = queue(turns, moves)
    assert sorted(one.turn.turn for one in placed) == waiting
    assert [one.position for one in placed] == list(range(1, len(waiting) + 1))


@given(TURNS, st.randoms())
def test_the_order_does_not_depend_on_the_order_of_the_rows(turns, random):
    shuffled = list(turns)
    random.shuffle(shuffled)
    assert queue(shuffled) == queue(turns)
