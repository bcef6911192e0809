"""Communes and the people in them: who may sign in, in which role, and how a citizen can be reached."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from doithoai.models.flow import OfCommune, WordField, new_public_id
from doithoai.models.vault import blind_index, seal, unseal
from doithoai.rules.permissions import About
from doithoai.rules.vocabulary import CommuneKind, DepartmentKind, Gender, Retention, Role


class Province(models.Model):
    """A province: sees which of its communes did what the law asks, and no personal data."""

    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=60, unique=True)
    code = models.CharField(max_length=2, blank=True)

    def __str__(self) -> str:
        return f"tỉnh {self.name}"


class Commune(models.Model):
    """A commune, ward or special zone: the owner of every other row."""

    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="communes")
    kind = WordField(CommuneKind, default=CommuneKind.COMMUNE)
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=60, unique=True)
    code = models.CharField(max_length=5, blank=True)
    #: The place as it stands beside the date of a paper (NĐ 30/2020): the unit where the seat is.
    place_name = models.CharField(max_length=80)
    seat = models.CharField(max_length=200)
    office_phone = models.CharField(max_length=40, blank=True)
    office_hours = models.CharField(max_length=120, blank=True)
    organisation_id = models.CharField(max_length=35, blank=True)
    #: Rises when the calendar or a parameter changes, so that what was read of them is never stale.
    regulations_version = models.PositiveIntegerField(default=0)
    #: A demo may run on a simulated calendar and says on every page that its people are invented.
    is_demo = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.kind.label} {self.name}"

    @property
    def authority(self) -> str:
        return f"Ủy ban nhân dân {self}"


class Village(OfCommune):
    """A thôn or tổ dân phố. ``position`` is the order people are used to, not the alphabet."""

    retention = Retention.RECORD
    name = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField()
    households = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["commune", "name"],
                name="village_name_once",
                violation_error_message="Xã đã có thôn tên này.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def about(self) -> About:
        return About(commune_id=self.commune_id, village_id=self.pk)


class Department(OfCommune):
    """A body that owes answers or tasks: phòng chuyên môn, Công an, Quân sự, Mặt trận …"""

    kind = WordField(DepartmentKind, default=DepartmentKind.DEPARTMENT)
    name = models.CharField(max_length=120)
    code = models.CharField(max_length=12)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["commune", "name"],
                name="department_name_once",
                violation_error_message="Xã đã có đơn vị tên này.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Sector(OfCommune):
    """A field of work: the real one decides the department, the plan's own name goes into the reports."""

    name = models.CharField(max_length=120)
    code = models.CharField(max_length=40)
    plan_name = models.CharField(max_length=160)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["commune", "code"],
                name="sector_code_once",
                violation_error_message="Xã đã có lĩnh vực này.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AccountManager(BaseUserManager["Account"]):
    def create_account(self, login: str, password: str | None, **facts: Any) -> Account:
        account = self.model(login=login, **facts)
        account.set_password(password)
        account.save()
        return account


class Account(AbstractBaseUser):
    """A login of an official. What it may do is said by its appointments, never by the account itself."""

    login = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    #: Set for people who follow a whole province.
    province = models.ForeignKey(Province, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    must_change_password = models.BooleanField(default=False)

    USERNAME_FIELD = "login"
    objects = AccountManager()

    def __str__(self) -> str:
        return self.name


class SignInAttempt(models.Model):
    """A failed sign-in, kept for the window in which failures count; holds no password and no name."""

    login = models.CharField(max_length=60, db_index=True)
    address = models.CharField(max_length=45)
    at = models.DateTimeField()


class Appointment(OfCommune):
    """A role an account holds in one commune, from ``since`` until the day before ``until``."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="appointments")
    role = WordField(Role)
    title = models.CharField(max_length=120, blank=True)
    department = models.ForeignKey(Department, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")),
                name="appointment_ends_after_it_begins",
                violation_error_message="Ngày thôi vai phải sau ngày nhận vai.",
            ),
        ]

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


def gender_in(opened: dict[str, Any]) -> Gender:
    """The gender in opened contact data; ``UNSTATED`` where nothing or nothing known stands there."""
    said = opened.get("gender")
    return Gender(said) if said in set(Gender) else Gender.UNSTATED


class Contact(OfCommune):
    """How a person can be reached: name, gender, birth year, address, phone – sealed, in a row of its own.

    Nothing else in the database holds these; deleting the row (retention) takes them out for good.
    """

    retention = Retention.CONTACT
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    sealed = models.BinaryField()
    #: Keyed hash of the phone in E.164, so that the same phone is found without being readable.
    phone_index = models.CharField(max_length=64, blank=True, db_index=True)

    def put(self, commune_slug: str, data: dict[str, Any]) -> None:
        """Seal ``data`` (keys name, gender, birth_year, address, phone, code …) into this row; does not save."""
        self.sealed = seal(commune_slug, f"contact:{self.public_id}", data)
        phone = data.get("phone") or ""
        self.phone_index = blind_index(commune_slug, "phone", phone) if phone else ""

    def gender(self, commune_slug: str) -> Gender:
        """What the person said of Ông or Bà."""
        return gender_in(self.open(commune_slug))

    def open(self, commune_slug: str) -> dict[str, Any]:
        """The contact data in clear. Callers pass it through an audience before anybody sees it."""
        return unseal(commune_slug, f"contact:{self.public_id}", self.sealed)
