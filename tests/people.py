"""The cast of every test: one commune with its people, and a second one next door that must never see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from doithoai.language.dates import VIETNAM
from doithoai.models import Account, Appointment, Commune, Department, Province, Sector, Village
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import DepartmentKind, Role

PASSWORD = "mot-mat-khau-de-thu"


def moment(day: str, clock: str = "08:00") -> datetime:
    """``moment("12/6/2026", "09:14")`` in Vietnam."""
    d, m, y = map(int, day.split("/"))
    hour, minute = map(int, clock.split(":"))
    return datetime(y, m, d, hour, minute, tzinfo=VIETNAM)


@dataclass
class Cast:
    """A commune with three villages, two departments, and one person in each role.

    Each person is an ``Actor``; ``accounts[name]`` is the account to sign in with (password ``PASSWORD``).
    """

    commune: Commune
    villages: list[Village]
    economy: Department
    culture: Department
    roads: Sector
    schools: Sector
    clerk: Actor
    second_clerk: Actor
    chair: Actor
    secretary: Actor
    reception: Actor
    officer: Actor
    head: Actor
    culture_officer: Actor
    village_head: Actor
    other_village_head: Actor
    front: Actor
    admin: Actor
    citizen: Actor
    accounts: dict[str, Account]

    def account(self, name: str) -> Account:
        return self.accounts[name]


def commune_with_people(slug: str = "phong-quang", name: str = "Phong Quang", kind: str = "commune") -> Cast:
    province, _ = Province.objects.get_or_create(slug="thai-nguyen", defaults={"name": "Thái Nguyên", "code": "19"})
    commune = Commune.objects.create(
        province=province,
        kind=kind,
        name=name,
        slug=slug,
        place_name=name,
        seat=f"Trụ sở UBND xã {name}",
        office_phone="0208 000 0000",
        office_hours="Thứ Hai – thứ Sáu, 7 giờ 30 – 17 giờ",
    )
    commune.refresh_from_db()
    villages = [Village.objects.create(commune=commune, name=f"Thôn {n}", position=n) for n in (1, 2, 3)]
    economy = Department.objects.create(commune=commune, name="Phòng Kinh tế", code="KT", position=1)
    culture = Department.objects.create(commune=commune, name="Phòng Văn hóa - Xã hội", code="VHXH", position=2)
    front_body = Department.objects.create(
        commune=commune, kind=DepartmentKind.FRONT, name="Ủy ban MTTQ Việt Nam xã", code="MTTQ", position=3
    )
    roads = Sector.objects.create(
        commune=commune,
        code="roads",
        name="Đường giao thông",
        plan_name="Kinh tế - xã hội",
        department=economy,
    )
    schools = Sector.objects.create(
        commune=commune,
        code="schools",
        name="Giáo dục",
        plan_name="Y tế, văn hóa, giáo dục",
        department=culture,
    )
    accounts: dict[str, Account] = {}

    def person(key: str, full_name: str, role: Role, **facts: object) -> Actor:
        account = Account.objects.create_account(f"{slug}.{key}", PASSWORD, name=full_name)
        accounts[key] = account
        Appointment.objects.create(
            commune=commune,
            account=account,
            role=role,
            since=date(2025, 7, 1),
            title=str(facts.pop("title", "")),
            **facts,
        )
        department, village = facts.get("department"), facts.get("village")
        return Actor(
            commune_id=commune.pk,
            roles=frozenset({role}),
            account_id=account.pk,
            name=full_name,
            department_id=department.pk if isinstance(department, Department) else None,
            village_ids=frozenset({village.pk}) if isinstance(village, Village) else frozenset(),
        )

    return Cast(
        commune=commune,
        villages=villages,
        economy=economy,
        culture=culture,
        roads=roads,
        schools=schools,
        clerk=person("clerk", "Trần Thị Mẫu", Role.CLERK, title="Văn phòng HĐND và UBND"),
        second_clerk=person("clerk2", "Lê Văn Giả Định", Role.CLERK, title="Văn phòng HĐND và UBND"),
        chair=person("chair", "Phạm Văn Chủ Trì", Role.CHAIR, title="Chủ tịch UBND xã"),
        secretary=person("secretary", "Ngô Thị Thư Ký", Role.SECRETARY),
        reception=person("reception", "Vũ Thị Bàn Đón", Role.RECEPTION),
        officer=person("officer", "Đỗ Văn Cán Bộ", Role.DEPARTMENT, department=economy),
        head=person("head", "Hồ Thị Trưởng Phòng", Role.DEPARTMENT_HEAD, department=economy),
        culture_officer=person("culture", "Bùi Văn Phòng Khác", Role.DEPARTMENT, department=culture),
        village_head=person("village1", "Ma Văn Trưởng Thôn Một", Role.VILLAGE_OFFICER, village=villages[0]),
        other_village_head=person("village2", "Lý Thị Trưởng Thôn Hai", Role.VILLAGE_OFFICER, village=villages[1]),
        front=person("front", "Hoàng Thị Mặt Trận", Role.OBSERVER, department=front_body),
        admin=person("admin", "Đinh Văn Quản Trị", Role.ADMINISTRATOR),
        citizen=Actor(commune_id=commune.pk, roles=frozenset({Role.CITIZEN})),
        accounts=accounts,
    )
