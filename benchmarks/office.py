"""What one serving process holds after a morning of the office: six clerks sign in at once and draw every paper."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

from benchmarks.data import Demo
from benchmarks.pages import HOME
from benchmarks.processes import command, memory_mb, wait_until_idle
from benchmarks.report import Figure
from benchmarks.served import product
from benchmarks.starting import MEMORY_MB

CLERKS, ROUNDS = 6, 3
_PAPERS = "/phong-quang/lam-viec/2026/van-ban/"
_PAPER = re.compile(_PAPERS + r"(?!soan/)[a-z0-9-]+/")
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def memory(demo: Demo, log: Path) -> list[Figure]:
    with product(demo.folder, path=HOME, log=log) as served, ThreadPoolExecutor(CLERKS) as clerks:
        place = f"http://127.0.0.1:{served.port}"
        drawn = sum(clerks.map(lambda clerk: _draw(place, demo, clerk), range(CLERKS)))
        wait_until_idle(served.pids())
        held = dict(filter(None, map(_held, served.pids())))
    presses = [mb for words, mb in held.items() if "press_room" in words]
    serving = max(mb for words, mb in held.items() if "press_room" not in words)
    beside = f"{len(presses)} presses of {max(presses, default=0):.0f} MB"
    about = f"{CLERKS} clerks at once, {drawn} pages and files; beside it {beside}"
    return [Figure("One serving process after the papers", serving, "MB RSS", MEMORY_MB, f"{about} for a minute")]


def _held(pid: int) -> tuple[str, float] | None:
    """What a process was started with, and its megabytes; None for a press that has just left."""
    try:
        return f"{pid} {command(pid)}", memory_mb(pid)[1]
    except OSError:
        return None


def _draw(place: str, demo: Demo, clerk: int) -> int:
    """Sign in and open this clerk's share of the papers, round after round. Gives how many answers came, all 200."""
    browser = _signed_in(place, demo)
    papers = sorted(set(_PAPER.findall(_text(browser, place + _PAPERS))))[clerk::CLERKS]
    asked = [paper + part for paper in papers for part in ("", "trang-1.png", "tai/docx", "tai/pdf")] * ROUNDS
    for path in asked:
        browser.open(place + path).read()  # raises for anything but 200
    return len(asked)


def _signed_in(place: str, demo: Demo) -> OpenerDirector:
    accounts = json.loads(demo.accounts.read_text())["communes"][0]["accounts"]
    account = next(one for one in accounts if one["role"] == "clerk")
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    browser.addheaders = [("Origin", place)]
    door = f"{place}/dang-nhap/"
    facts = {"login": account["login"], "password": account["password"]}
    if token := _TOKEN.search(_text(browser, door)):
        facts["csrfmiddlewaretoken"] = token[1]
    browser.open(door, urlencode(facts).encode()).read()
    return browser


def _text(browser: OpenerDirector, address: str) -> str:
    return str(browser.open(address).read(), "utf-8")
