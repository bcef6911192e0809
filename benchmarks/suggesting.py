"""``python benchmarks/suggesting.py TEXTS.jsonl``: how often the suggestions are right, beside simpler ways.

TEXTS holds lines ``{"text", "topic", "department", "out_of_scope", "dup_group"}``, labelled by a person. Five folds,
three shuffles; texts of one group stay in one fold. What learns is given the other four folds only. ``--write`` puts
the table into README.md. Beside them always the texts of this folder (``SPOKEN``). scikit-learn
(requirements-bench.txt) is only needed for its own line.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from doithoai.language.likeness import Likeness  # noqa: E402
from doithoai.language.phrases import words_of  # noqa: E402
from doithoai.language.suggestions import Learned, phrases_of, sectors_of, suggest_sectors  # noqa: E402
from doithoai.management.suggested import TOPICS, Suggester  # noqa: E402
from doithoai.rules.scope import leading_reason, scope_hints  # noqa: E402

FOLDS, SHUFFLES = 5, 3
_BEGIN, _END = "<!-- written by suggesting.py -->", "<!-- end of suggesting.py -->"
#: Matters as villagers say them, of invented places, labelled by whose duty they are in law.
SPOKEN = {"spoken.jsonl": "read while the lists were made", "spoken_unread.jsonl": "written when the lists were done"}
_SECTOR = {topic: sector for sector, topic in reversed(TOPICS.items())}

Row = dict[str, Any]
#: Trained on some rows, ranks the topics of a text.
Way = Callable[[list[Row]], Callable[[str], list[str]]]


def majority(train: list[Row]) -> Callable[[str], list[str]]:
    ranked = [topic for topic, _ in Counter(row["topic"] for row in train).most_common()]
    return lambda text: ranked


def keywords(train: list[Row]) -> Callable[[str], list[str]]:
    """Every phrase of the lists one vote."""

    def ranked(text: str) -> list[str]:
        found = phrases_of(words_of(text))
        votes = Counter(TOPICS[sector] for one in found for sector in sectors_of(one.name))
        return [topic for topic, _ in votes.most_common()]

    return ranked


def ours(train: list[Row]) -> Callable[[str], list[str]]:
    return lambda text: _topics(text, None)


def ours_learned(train: list[Row]) -> Callable[[str], list[str]]:
    learned = Learned((row["text"], _SECTOR[row["topic"]]) for row in train)
    return lambda text: _topics(text, learned)


def linear(train: list[Row]) -> Callable[[str], list[str]]:
    """TF-IDF of words and pairs, and of letters, into a linear model."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union

    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w+\b")
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    model = make_pipeline(make_union(words, letters), LogisticRegression(C=20, max_iter=2000))
    model.fit([row["text"] for row in train], [row["topic"] for row in train])

    def ranked(text: str) -> list[str]:
        shares = model.predict_proba([text])[0]
        return [model.classes_[place] for place in shares.argsort()[::-1]]

    return ranked


WAYS: dict[str, Way] = {
    "majority guess": majority,
    "keyword rules (each phrase one vote)": keywords,
    "TF-IDF + linear model (scikit-learn), trained on four folds": linear,
    "**ours**, without any training": ours,
    "**ours**, with four folds as decisions of the office": ours_learned,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    rows = _read(asked.texts)
    told = f"{len(rows)} texts.\n\n{_ways(rows)}\n\n{_others(rows)}\n\n{_spoken()}"
    print(told)
    if asked.write:
        page = HERE / "README.md"
        before, begin, rest = page.read_text().partition(_BEGIN)
        page.write_text(f"{before}{begin}\n\n{told}\n\n{_END}{rest.partition(_END)[2]}")
    return 0


def _read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text().splitlines() if line]


def _spoken() -> str:
    lines = ["| spoken texts | field right first | in the first three | department right |", "|---|---|---|---|"]
    for name, when in SPOKEN.items():
        rows = _read(HERE / name)
        first, three, total = _score(rows, ours)
        right = _departments(rows, [Suggester().about(row["text"]) for row in rows])
        lines.append(f"| {len(rows)}, {when} | {first / total:.1%} | {three / total:.1%} | {right / len(rows):.1%} |")
    return "\n".join(lines)


def _departments(rows: list[Row], told: list[Row]) -> int:
    return sum(one["department"] == row["department"] for one, row in zip(told, rows, strict=True))


def _ways(rows: list[Row]) -> str:
    lines = ["| field of work | right first | in the first three |", "|---|---|---|"]
    for name, way in WAYS.items():
        try:
            first, three, total = _score(rows, way)
        except ImportError:
            lines.append(f"| {name} | not installed | |")
            continue
        lines.append(f"| {name} | {first / total:.1%} | {three / total:.1%} |")
    return "\n".join(lines)


def _score(rows: list[Row], way: Way) -> tuple[int, int, int]:
    first = three = total = 0
    for train, test in _folds(rows):
        ranked = way(train)
        for row in test:
            topics = ranked(row["text"])
            first += topics[:1] == [row["topic"]]
            three += row["topic"] in topics[:3]
            total += 1
    return first, three, total


def _folds(rows: Sequence[Row]) -> Iterator[tuple[list[Row], list[Row]]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for place, row in enumerate(rows):
        groups[row["dup_group"] or f"#{place}"].append(row)
    for shuffle in range(SHUFFLES):
        keys = sorted(groups)
        random.Random(shuffle).shuffle(keys)
        for fold in range(FOLDS):
            test = [row for key in keys[fold::FOLDS] for row in groups[key]]
            tested = {id(row) for row in test}
            yield [row for row in rows if id(row) not in tested], test


def _topics(text: str, learned: Learned | None) -> list[str]:
    return list(dict.fromkeys(TOPICS[one.sector] for one in suggest_sectors(text, learned)))


def _others(rows: list[Row]) -> str:
    """Department, scope, and texts on one matter: nothing of these is trained."""
    suggester = Suggester()
    told = [suggester.about(row["text"]) for row in rows]
    department = _departments(rows, told)
    common = Counter(row["department"] for row in rows).most_common(1)[0][1]
    outside = [row for row in rows if row["out_of_scope"]]
    found = sum(leading_reason(scope_hints(row["text"])) is not None for row in outside)
    inside = [row for row in rows if not row["out_of_scope"]]
    alarms = sum(leading_reason(scope_hints(row["text"])) is not None for row in inside)
    hits, asked = _neighbours(rows)
    lines = [
        "| what | measured | beside |",
        "|---|---|---|",
        f"| department right | {department / len(rows):.1%} | {common / len(rows):.1%} always the commonest |",
        f"| outside the dialogue found | {found} of {len(outside)} | false alarms {alarms} of {len(inside)} |",
        f"| another text on the same matter among the first five | {hits} of {asked} | |",
    ]
    return "\n".join(lines)


def _neighbours(rows: list[Row]) -> tuple[int, int]:
    index, counted = Likeness(), Counter(row["dup_group"] for row in rows)
    for place, row in enumerate(rows):
        index.add(place, row["text"])
    asked = [(place, row) for place, row in enumerate(rows) if row["dup_group"] and counted[row["dup_group"]] > 1]
    hits = sum(
        any(rows[one.key]["dup_group"] == row["dup_group"] for one in index.like(row["text"], without=place))
        for place, row in asked
    )
    return hits, len(asked)


if __name__ == "__main__":
    sys.exit(main())
