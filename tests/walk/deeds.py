"""What people do on their pages, each found from the menu or the desk; used by every walk."""

from __future__ import annotations

import re

from tests.actions.test_files import picture
from tests.walk.person import Person

CODE = re.compile(r"[A-Z]{2}(?:-[0-9A-Z]{4}){3}-[0-9A-Z]")


def sends_for_others(officer: Person, name: str, *words: str, phone: str = "") -> str:
    """A village officer types a slip for somebody; gives the code that the sender takes home."""
    officer.goes("Tiếp nhận ý kiến").fills("Người viết phiếu", name).fills("Số điện thoại", phone)
    fills_matters(officer, *words)
    officer.presses("Gửi, sang phiếu sau")
    assert "Đã lưu phiếu" in officer.told(), officer.wrong()
    officer.follows(name)
    return code_on(officer)


def sends_online(citizen: Person, name: str, village: str, *words: str, speaks: bool = False) -> str:
    """A citizen sends a slip from the home page, twice where its scope is doubted; gives the code on the receipt."""
    citizen.opens("").goes("Gửi ý kiến").fills("Họ và tên", name).chooses("Thôn", village)
    fills_matters(citizen, *words)
    if speaks:
        citizen.ticks("Tôi muốn phát biểu tại hội nghị")
    citizen.presses("Gửi phiếu và nhận mã")
    if "Xã chưa nhận phiếu này" in citizen.says():
        citizen.presses("Gửi phiếu và nhận mã")
    assert citizen.title() == "Xã đã nhận phiếu của Ông/Bà", citizen.wrong()
    return code_on(citizen)


def fills_matters(person: Person, *words: str) -> None:
    for place, text in enumerate(words):
        if place:
            person.tab.get_by_role("button", name="Thêm việc khác").click()
        person.tab.locator("[data-matter] textarea").nth(place).fill(text)


def code_on(person: Person) -> str:
    found = CODE.search(person.says())
    assert found, person.says()
    return found[0]


def asks_by_code(citizen: Person, code: str, digits: str = "") -> str:
    """The status page of the code and the last digits of the phone on the slip: its words."""
    citizen.opens("").goes("Tra cứu mã phiếu").fills("Mã phiếu", code)
    citizen.fills("4 số cuối điện thoại ghi trên phiếu", digits).presses("Xem")
    return citizen.says()


def finds_all_in_scope(clerk: Person) -> None:
    """Every opinion in the queue is for the dialogue."""
    clerk.goes("Tiếp nhận ý kiến").follows("Xem phạm vi")
    while clerk.tab.get_by_role("button", name="Trong phạm vi").count():
        clerk.presses("Trong phạm vi")
        assert "Đã xác nhận trong phạm vi" in clerk.told(), clerk.wrong()


def sorts(
    clerk: Person, title: str, sector: str, competence: str = "Của xã", *, words: str = "", how: str = ""
) -> None:
    """The matter on the board: its name, field of work and level; it goes to the body of that field."""
    clerk.goes("Phân loại, trả lời")
    if words:
        clerk.follows(re.compile(re.escape(words)))
    clerk.fills("Tên việc", title).chooses("Lĩnh vực", sector).ticks(competence)
    clerk.presses(re.compile(how or "^(Phân loại và giao|Giao cả nhóm)"))
    assert "Đã giao" in clerk.told(), clerk.wrong()


def makes_public_text(clerk: Person, title: str, words: str = "") -> None:
    """The text that the results will show; the received one stays as it is."""
    clerk.goes("Phân loại, trả lời").follows("Mọi ý kiến").follows(re.compile(re.escape(title)))
    clerk.follows("Soạn bản công khai")
    if words:
        clerk.fills("Bản công khai", words)
    clerk.presses("Lưu bản công khai")
    assert "Đã lưu bản công khai" in clerk.told(), clerk.wrong()


def drafts(officer: Person, title: str, words: str, kind: str, *, by: str = "", to: str = "") -> None:
    """The department writes an answer and hands it to its head."""
    officer.goes("Phân loại, trả lời").follows(re.compile(re.escape(title)))
    officer.fills("Dự thảo trả lời", words).chooses("Loại trả lời", kind)
    officer.fills("Ngày hẹn", by).fills("Chuyển cơ quan nào", to)
    officer.presses("Lưu và trình trưởng phòng")
    assert "Đã trình trưởng phòng" in officer.told(), officer.wrong()


def agrees_to_all(head: Person) -> int:
    """The head of the department reads and agrees, one after the other; gives how many."""
    head.goes("Phân loại, trả lời")
    return until_gone(head, "Đồng ý, trình lãnh đạo")


def approves_all(leader: Person) -> int:
    """The chair reads and approves, one after the other; gives how many."""
    leader.goes("Phân loại, trả lời")
    done = 0
    while leader.tab.get_by_role("button", name="Duyệt câu trả lời").count():
        overrules = leader.tab.get_by_label("Câu trả lời đã nói đủ")
        if overrules.count():
            overrules.check()
        leader.presses("Duyệt câu trả lời")
        done += 1
    return done


def issues(clerk: Person, kind: str, *, of: str = "") -> str:
    """Draft, read, issue a paper from the list of papers; gives what the page says of it."""
    rows = clerk.tab.get_by_role("row").filter(has=clerk.tab.get_by_role("cell", name=kind, exact=True))
    clerk.presses(re.compile("^Soạn"), within=rows.filter(has_text=of) if of else rows)
    return issues_the_draft(clerk, kind)


def issues_the_draft(clerk: Person, kind: str) -> str:
    """Issue the paper whose draft is open; gives what the page says of it."""
    clerk.follows("Ban hành").presses("Ban hành")
    assert f"Đã ban hành {kind}" in clerk.told(), clerk.wrong()
    return clerk.told()


def moves_on(leader: Person, times: int = 1) -> None:
    """The next item of the agenda, on the console."""
    for _ in range(times):
        leader.presses(re.compile("Sang mục"))


def proves(
    clerk: Person, channel: str, note: str, *, label: str = "Bằng cách nào", village: str = "", file: str = ""
) -> None:
    """A proof that a notice reached people."""
    clerk.chooses(label, channel)
    if village:
        clerk.chooses("Thôn", village)
    if file:
        clerk.field("Ảnh hoặc PDF").set_input_files({"name": file, "mimeType": "image/jpeg", "buffer": picture()})
    clerk.fills("Ghi chú", note).presses("Ghi bằng chứng")
    assert "Đã ghi bằng chứng" in clerk.told(), clerk.wrong()


def decides(leader: Person, key: str, **fields: str) -> None:
    """A decision that asks for more: its card, the fields by their labels, and down it goes."""
    leader.follows(re.compile(key))
    for label, value in fields.items():
        box = leader.field(label.replace("_", " "))
        if box.evaluate("one => one.tagName") == "SELECT":
            box.select_option(label=value)
        else:
            box.fill(value)
    leader.presses("Ghi quyết định")
    assert leader.wrong() == ""


def says_of_promise(person: Person, promise: str, act: str, label: str, words: str) -> None:
    """What somebody writes under a promise: progress, done, confirmed, not done."""
    person.goes("Theo dõi").follows("Cam kết").follows(re.compile(re.escape(promise)))
    opened = person.tab.locator("details").filter(has_text=act)
    if not opened.first.evaluate("one => one.open"):
        opened.locator("summary").first.click()
    opened.get_by_label(label).fill(words)
    person.presses(act, within=opened)
    assert person.wrong() == ""


def until_gone(person: Person, words: str) -> int:
    """Press the button of those words until there is none; gives how often."""
    done = 0
    while person.tab.get_by_role("button", name=re.compile(words)).count():
        person.presses(re.compile(words))
        done += 1
    return done
