"""A commune before its year begins: villages, departments, fields of work, and people with plainly invented names."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime

from doithoai.actions.administration import appoint
from doithoai.language.dates import VIETNAM
from doithoai.models import Account, Commune, Department, Opinion, Province, Sector, Village
from doithoai.rules.division_of_work import DEPARTMENTS, SECTORS
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import CommuneKind, Role

SINCE = date(2025, 7, 1)
VILLAGES = 18

#: key, name, role, title, department
PEOPLE = (
    ("van-phong", "Trần Thị Mẫu", Role.CLERK, "Công chức Văn phòng HĐND và UBND", "VP"),
    ("chanh-van-phong", "Lê Văn Giả Định", Role.CLERK, "Chánh Văn phòng HĐND và UBND", "VP"),
    ("chu-tri", "Phạm Văn Chủ Trì", Role.CHAIR, "Phó Chủ tịch UBND xã", None),
    ("thuong-truc", "Hoàng Thị Đồng Chủ Trì", Role.CHAIR, "Phó Chủ tịch HĐND xã", None),
    ("thu-ky", "Ngô Thị Ghi Chép", Role.SECRETARY, "Thư ký hội nghị", "VP"),
    ("tiep-nhan", "Vũ Văn Bàn Đón", Role.RECEPTION, "Bộ phận tiếp nhận, đăng ký phát biểu", "VP"),
    ("kinh-te", "Đỗ Văn Thí Dụ", Role.DEPARTMENT, "Chuyên viên Phòng Kinh tế", "KT"),
    ("truong-kinh-te", "Hồ Thị Thử Nghiệm", Role.DEPARTMENT_HEAD, "Trưởng phòng Kinh tế", "KT"),
    ("van-hoa", "Bùi Thị Ví Dụ", Role.DEPARTMENT, "Chuyên viên Phòng Văn hóa - Xã hội", "VHXH"),
    ("truong-van-hoa", "Dương Văn Minh Họa", Role.DEPARTMENT_HEAD, "Trưởng phòng Văn hóa - Xã hội", "VHXH"),
    ("mot-cua", "Đặng Thị Làm Mẫu", Role.DEPARTMENT, "Chuyên viên Trung tâm PVHCC", "PVHCC"),
    ("giam-doc-mot-cua", "Lý Văn Tạm Đặt", Role.DEPARTMENT_HEAD, "Giám đốc Trung tâm PVHCC", "PVHCC"),
    ("cong-an", "Trịnh Văn Giả Sử", Role.DEPARTMENT, "Cán bộ Công an xã", "CA"),
    ("truong-cong-an", "Mai Văn Trình Diễn", Role.DEPARTMENT_HEAD, "Trưởng Công an xã", "CA"),
    ("mat-tran", "Nông Thị Giám Sát", Role.OBSERVER, "Phó Chủ tịch Ủy ban MTTQ Việt Nam xã", "MTTQ"),
    ("quan-tri", "Đinh Văn Quản Trị", Role.ADMINISTRATOR, "Quản trị hệ thống", None),
)

#: Family names and given names from which the people of the villages are put together: nobody is called so.
FAMILY = ("Nguyễn", "Trần", "Lê", "Hoàng", "Ma", "Nông", "Triệu", "Lý", "Bàn", "Đặng", "Vi", "Hà", "Lương", "Phùng")
MALE = ("Văn Thí Dụ", "Văn Mẫu", "Văn Giả Định", "Văn Ví Dụ", "Văn Minh Họa", "Văn Thử")
FEMALE = ("Thị Thí Dụ", "Thị Mẫu", "Thị Giả Định", "Thị Ví Dụ", "Thị Minh Họa", "Thị Thử")


@dataclass
class World:
    """Everything the year needs to know of its commune: ``people[key]`` acts, ``accounts`` says how to sign in."""

    commune: Commune
    villages: list[Village]
    departments: dict[str, Department]
    sectors: dict[str, Sector]
    people: dict[str, Actor] = field(default_factory=dict)
    accounts: list[dict[str, str | None]] = field(default_factory=list)

    def village(self, number: int) -> Village:
        return self.villages[number - 1]

    def head_of(self, code: str) -> Actor:
        return next(
            actor
            for actor in self.people.values()
            if Role.DEPARTMENT_HEAD in actor.roles and actor.department_id == self.departments[code].pk
        )

    def officer_of(self, code: str) -> Actor:
        return next(
            actor
            for actor in self.people.values()
            if Role.DEPARTMENT in actor.roles and actor.department_id == self.departments[code].pk
        )

    def village_officer(self, number: int) -> Actor:
        return self.people[f"thon-{number}"]


def at(day: str, clock: str = "08:00") -> datetime:
    """``at("12/6/2026", "09:14")`` in Vietnam."""
    d, m, y = map(int, day.split("/"))
    hour, minute = map(int, clock.split(":"))
    return datetime(y, m, d, hour, minute, tzinfo=VIETNAM)


def invented_name(number: int, *, woman: bool) -> str:
    """One of 84 plainly invented names for each gender."""
    given = FEMALE if woman else MALE
    return f"{FAMILY[number % len(FAMILY)]} {given[number // len(FAMILY) % len(given)]}"


def build(*, slug: str = "phong-quang", name: str = "Phong Quang", code: str = "01849") -> World:
    """The commune of the demo with its people; passwords are made at random and only shown in the account list."""
    province, _ = Province.objects.get_or_create(slug="thai-nguyen", defaults={"name": "Thái Nguyên", "code": "19"})
    commune = Commune.objects.create(
        province=province,
        kind=CommuneKind.COMMUNE,
        name=name,
        slug=slug,
        code=code,
        place_name=name,
        seat=f"Trụ sở UBND xã {name}",
        office_phone="0208 000 0000",
        office_hours="Thứ Hai – thứ Sáu, 7 giờ 30 – 17 giờ",
        is_demo=True,
    )
    villages = [
        Village.objects.create(commune=commune, name=f"Thôn {n}", position=n, households=60 + 7 * (n % 9))
        for n in range(1, VILLAGES + 1)
    ]
    departments = {
        code_: Department.objects.create(commune=commune, code=code_, name=title, kind=kind, position=place)
        for place, (code_, title, kind) in enumerate(DEPARTMENTS, start=1)
    }
    sectors = {
        key: Sector.objects.create(
            commune=commune, code=key, name=real, plan_name=planned, department=departments[body], position=place
        )
        for place, (key, real, planned, body) in enumerate(SECTORS, start=1)
    }
    world = World(commune, villages, departments, sectors)
    _people(world)
    return world


def _people(world: World) -> None:
    first = Actor(commune_id=world.commune.pk, roles=frozenset({Role.ADMINISTRATOR}), name="Cài đặt")
    for key, name, role, title, body in PEOPLE:
        department = world.departments[body] if body else None
        _person(world, key, name, role, title, first, department=department)
    for number, village in enumerate(world.villages, start=1):
        name = invented_name(number + 20, woman=number % 3 == 0)
        title = f"Trưởng thôn {number}"
        _person(world, f"thon-{number}", name, Role.VILLAGE_OFFICER, title, first, village=village)


def _person(
    world: World,
    key: str,
    name: str,
    role: Role,
    title: str,
    by: Actor,
    *,
    department: Department | None = None,
    village: Village | None = None,
) -> None:
    login, password = f"{world.commune.slug}.{key}", secrets.token_urlsafe(9)
    account = Account.objects.create_account(login, password, name=name)
    appoint(
        world.commune,
        account=account,
        role=role,
        since=SINCE,
        title=title,
        department=department,
        village=village,
        actor=by,
        at=at("01/7/2025"),
    )
    world.people[key] = Actor(
        commune_id=world.commune.pk,
        roles=frozenset({role}),
        account_id=account.pk,
        name=name,
        title=title,
        department_id=department.pk if department else None,
        village_ids=frozenset({village.pk}) if village else frozenset(),
    )
    world.accounts.append(
        {"role": role.value, "name": name, "title": title, "login": login, "password": password, "totp": None}
    )


def fresh(opinion: Opinion | None) -> Opinion:
    """The opinion as the next step of its way loads it."""
    if opinion is None:
        raise LookupError("an asker without an opinion")
    return Opinion.objects.select_related("dialogue__commune", "slip", "sector", "turn").get(pk=opinion.pk)
