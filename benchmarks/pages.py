"""CPU of the public pages: seen first after a change, and unchanged since; and of a slip sent in."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.bare_django import TITLE
from benchmarks.bare_wsgi import FOLDER, record
from benchmarks.client import Check, Connection, Response, burst, get
from benchmarks.data import Demo
from benchmarks.pairing import Paired, paired
from benchmarks.report import Figure
from benchmarks.served import Served, hosted
from benchmarks.slips import accepted, new_slip, open_form
from benchmarks.writer import Writer, writer

OURS, BARE_DJANGO, BARE_WSGI = (
    "doithoai.config.wsgi:application",
    "benchmarks.bare_django:application",
    "benchmarks.bare_wsgi:application",
)
CONNECTIONS = 4
#: Requests before the first round: templates are compiled and connections opened once, not once for each page.
WARM_UP = 40
HOME, RESULTS, COMMITMENTS = "/phong-quang/", "/phong-quang/ket-qua/", "/phong-quang/cam-ket/"
#: A page that is made costs at most this many times Django's emptiest page; one that is kept, the bare server's.
MADE, KEPT = 5, 2
SLIP_CPU_MS = 5


@dataclass(frozen=True)
class Load:
    """How many requests each round makes."""

    made: int = 200
    kept: int = 6_000
    slips: int = 150
    rounds: int = 8


class WrongAnswers(Exception):
    """Figures of a server that answers wrongly are worth nothing."""


def made_pages(demo: Demo, load: Load, log: Path) -> list[Figure]:
    """Another process commits an act before every request, to both subjects alike."""
    figures = []
    with (
        hosted(OURS, log=log, path=HOME, env=demo.env) as ours,
        hosted(BARE_DJANGO, log=log) as floor,
        writer(demo.folder, demo.now) as acts,
    ):
        marks = (f"vieclan{n}" for n in itertools.count())
        for name, path in addresses(ours.port, acts.matter).items():
            shows_matter = path not in (HOME, COMMITMENTS)
            costs = paired(
                _after_acts(ours, path, acts, marks, load.made, lambda mark, shown=shows_matter: _page(mark, shown)),
                _after_acts(floor, "/", acts, marks, load.made, lambda mark: _says(TITLE)),
                load.rounds,
            )
            figures.append(_against(f"{name}, first seen after a change", costs, MADE, "bare Django"))
    return figures


def kept_pages(demo: Demo, load: Load, log: Path, folder: Path) -> list[Figure]:
    """Nothing moves; the floor sends the very bytes and headers that our page had."""
    figures = []
    with hosted(OURS, log=log, path=HOME, env=demo.env) as ours:
        for name, path in (("Home", HOME), ("Results list", RESULTS), ("Commitments", COMMITMENTS)):
            page = _fetch(ours.port, path)
            record(page, folder)
            with hosted(BARE_WSGI, log=log, env={FOLDER: str(folder)}) as floor:
                same = _is(page)
                costs = paired(
                    _many(ours, get(path), load.kept, same), _many(floor, get("/"), load.kept, same), load.rounds
                )
            kilobytes = f"{len(page.body) / 1000:.1f} KB"
            figures.append(_against(f"{name} ({kilobytes}), unchanged", costs, KEPT, "bare server, same bytes"))
    return figures


def slips(demo: Demo, load: Load, log: Path) -> list[Figure]:
    """A slip is acknowledged only when it is on the disk (synchronous=FULL)."""
    with hosted(OURS, log=log, path=HOME, env=demo.env) as ours, hosted(BARE_DJANGO, log=log) as floor:
        form = open_form(ours.port)
        one = [Connection(ours.port)]

        def send() -> int:
            return _all_good(burst(one, [new_slip().request(form) for _ in range(load.slips)], accepted))

        send()
        costs = paired(
            lambda: ours.cpu_ms_each(send), _many(floor, get("/"), load.slips * 5, _says(TITLE), 1), load.rounds
        )
    detail = f"{_list(costs.ours)} CPU-ms; {costs.ratio:.1f} × bare Django"
    return [Figure("Slip accepted and durable", median(costs.ours), "CPU-ms", SLIP_CPU_MS, detail)]


def addresses(port: int, matter: str) -> dict[str, str]:
    """The public pages by name; where the matter lives is read off the results list."""
    page = _fetch(port, RESULTS)
    links = re.findall(r'href="(/[^"#?]+)"', page.body.decode())
    one = next((link for link in links if matter in link), "")
    if not one:
        raise LookupError(f"{RESULTS} (status {page.status}) does not name the matter {matter}")
    return {"Home": HOME, "Results list": RESULTS, "One matter": one, "Commitments": COMMITMENTS}


def _after_acts(
    served: Served,
    path: str,
    acts: Writer,
    marks: Iterator[str],
    times: int,
    good: Callable[[str], Check],
) -> Callable[[], float]:
    connection, request = Connection(served.port), get(path)

    def work(times: int) -> int:
        bad = 0
        for _ in range(times):
            mark = next(marks)
            acts.act(mark)
            bad += not good(mark)(connection.ask(request))
        return _all_good((times, bad))

    work(WARM_UP)
    return lambda: served.cpu_ms_each(lambda: work(times))


def _many(
    served: Served, request: bytes, times: int, good: Check, connections: int = CONNECTIONS
) -> Callable[[], float]:
    opened = [Connection(served.port) for _ in range(connections)]
    burst(opened, itertools.repeat(request, WARM_UP), good)
    return lambda: served.cpu_ms_each(lambda: _all_good(burst(opened, itertools.repeat(request, times), good)))


def _page(mark: str, shown: bool) -> Check:
    """A whole page of ours, and on pages that name the matter the name it was given last."""

    def good(got: Response) -> bool:
        return got.status == 200 and b"</html>" in got.body[-20:] and (not shown or mark.encode() in got.body)

    return good


def _says(words: str) -> Check:
    return lambda got: got.status == 200 and words.encode() in got.body


def _is(page: Response) -> Check:
    return lambda got: got.status == 200 and got.body == page.body


def _fetch(port: int, path: str) -> Response:
    connection = Connection(port)
    page = connection.ask(get(path))
    connection.close()
    return page


def _all_good(counted: tuple[int, int]) -> int:
    done, bad = counted
    if bad or not done:
        raise WrongAnswers(f"{bad} of {done} answers were wrong")
    return done


def _against(name: str, costs: Paired, at_most: float, floor: str) -> Figure:
    detail = f"× {floor}: {_list(costs.ours)} / {_list(costs.floor)} CPU-ms"
    return Figure(name, costs.ratio, "×", at_most, detail)


def _list(values: tuple[float, ...]) -> str:
    return ", ".join(f"{value:.3f}" if value < 1 else f"{value:.2f}" for value in values)
