"""An official act committed by another process, on demand: ``python -m benchmarks.writer`` with the data folder in
DOITHOAI_DATA reads one mark a line, puts it into the name of a published matter, and answers when it is durable."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.served import ROOT


class Writer:
    """The other end of the pipe."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        #: The public id of the matter that is renamed.
        self.matter = self._answer()

    def act(self, mark: str) -> None:
        """Rename the matter so that its public name is ``mark`` (one word). Returns after the commit."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{mark}\n")
        self.process.stdin.flush()
        if (said := self._answer()) != mark:
            raise RuntimeError(f"the act did not happen: {said}")

    def _answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@contextlib.contextmanager
def writer(data: Path, now: str) -> Iterator[Writer]:
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.writer"],
        cwd=ROOT,
        env={**os.environ, "DOITHOAI_DATA": str(data), "DOITHOAI_NOW": now},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Writer(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=10)


def _serve_acts() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.config.settings")
    django.setup()
    from doithoai.actions.public_texts import set_public_text
    from doithoai.models import Appointment, Opinion
    from doithoai.rules.permissions import Actor
    from doithoai.rules.vocabulary import DialogueStage, Role, Visibility
    from doithoai.web.clock import now

    published = Opinion.objects.filter(
        dialogue__stage=DialogueStage.RESULTS_PUBLISHED,
        visibility=Visibility.PUBLIC,
        public_number__isnull=False,
        merged_into=None,
    )
    opinion = published.select_related("dialogue__commune").order_by("public_number")[0]
    clerk = Appointment.objects.filter(commune=opinion.commune, role=Role.CLERK)[0]
    actor = Actor(commune_id=opinion.commune_id, roles=frozenset({Role.CLERK}), account_id=clerk.account_id)
    text = opinion.public_text
    print(opinion.public_id, flush=True)
    for line in sys.stdin:
        set_public_text(opinion, text=text, subject_line=line.strip(), actor=actor, at=now())
        print(line.strip(), flush=True)


if __name__ == "__main__":
    _serve_acts()
