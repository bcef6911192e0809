"""``python benchmarks/likeness.py TEXTS.jsonl``: one text against 100,000 earlier ones.

The earlier texts are made of TEXTS (lines with ``"text"``): a fifth of the words replaced by words of other texts, and
a place of eighteen villages behind them. Told: CPU seconds and memory to build the index, milliseconds of an answer.
``--write`` puts the lines into README.md.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from doithoai.language.likeness import Likeness  # noqa: E402

EARLIER, ASKED = 100_000, 200
BUILD_SECONDS, MEMORY_MB, ANSWER_MS = 60, 1024, 50
_BEGIN, _END = "<!-- written by likeness.py -->", "<!-- end of likeness.py -->"
_NAMES = ("Nà", "Khuổi", "Bản", "Pác", "Lũng", "Thâm", "Cốc", "Đồng", "Vân", "Yên", "Phú", "Tân", "Minh", "Sơn")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    texts = [json.loads(line)["text"] for line in asked.texts.read_text().splitlines() if line]
    chance = random.Random(3)
    earlier = [_varied(chance.choice(texts), texts, chance) for _ in range(EARLIER)]
    index, began = Likeness(), time.process_time()
    for key, text in enumerate(earlier):
        index.add(key, text)
    built = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    answers = sorted(_answer_ms(index, _varied(text, texts, chance)) for text in chance.sample(earlier, ASKED))
    half, most = answers[ASKED // 2], answers[int(ASKED * 0.99)]
    told = "\n".join(
        [
            f"| {EARLIER:,} texts | measured | goal |",
            "|---|---|---|",
            f"| index built | {built:.0f} CPU-s | ≤ {BUILD_SECONDS} |",
            f"| memory of the process | {memory:.0f} MB | ≤ {MEMORY_MB} |",
            f"| one answer, median and 99 of 100 | {half:.0f} ms, {most:.0f} ms | ≤ {ANSWER_MS} |",
        ]
    )
    print(told)
    if asked.write:
        page = HERE / "README.md"
        before, begin, rest = page.read_text().partition(_BEGIN)
        page.write_text(f"{before}{begin}\n\n{told}\n\n{_END}{rest.partition(_END)[2]}")
    return 0 if built <= BUILD_SECONDS and memory <= MEMORY_MB and half <= ANSWER_MS else 1


def _varied(text: str, texts: list[str], chance: random.Random) -> str:
    words = text.split()
    for _ in range(max(1, len(words) // 5)):
        words[chance.randrange(len(words))] = chance.choice(chance.choice(texts).split())
    place = f"Thôn {chance.randint(1, 18)} {chance.choice(_NAMES)} {chance.choice(_NAMES)}"
    return f"{' '.join(words)} {place}"


def _answer_ms(index: Likeness, text: str) -> float:
    began = time.perf_counter()
    index.like(text)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main())
