"""Signing in and out. Failures are counted for a while; the answer never tells which half was wrong."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth import login, logout
from django.contrib.auth.hashers import check_password, make_password
from django.db.models import Count, Max, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from doithoai.models import Account, Appointment, SignInAttempt
from doithoai.web.actors import begin_session
from doithoai.web.bare import bare_context
from doithoai.web.browser_memory import ACCOUNTS
from doithoai.web.clock import now
from doithoai.web.flash import say
from doithoai.web.guards import public
from doithoai.web.paths import address
from doithoai.web.resending import KEPT, again
from doithoai.web.sign_in_form import SignInForm

#: Failures allowed within the window: of one login from one address, of one address. Of one login from anywhere only
#: the pace is limited, and not in a browser that knows the account: nobody keeps a colleague out from elsewhere.
FAILURES_ALLOWED = 5
FROM_ONE_ADDRESS = 30
OF_ONE_LOGIN = 50
WINDOW = timedelta(minutes=15)
PAUSE = timedelta(seconds=30)
WRONG = "Tên đăng nhập hoặc mật khẩu chưa đúng. Ông/Bà kiểm tra phím Caps Lock và bộ gõ rồi thử lại."
TOO_MANY = "Đã sai quá nhiều lần. Ông/Bà chờ 15 phút rồi thử lại, hoặc nhờ quản trị đặt lại mật khẩu."
TOO_FAST = "Tên đăng nhập này vừa bị gõ sai nhiều lần. Ông/Bà chờ nửa phút rồi thử lại."


@public
def sign_in(request: HttpRequest) -> HttpResponse:
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = _checked(form.cleaned_data["login"].strip(), form.cleaned_data["password"], request, form)
        if account is not None:
            login(request, account, backend="django.contrib.auth.backends.ModelBackend")
            begin_session(request)
            return ACCOUNTS.note(request, _first_page(request, account), account.pk)
    status = 422 if form.is_bound else 200
    kept = request.POST.get(KEPT, "")
    # With words kept or a page to go on to, somebody is awaited back, whose drafts stay in this browser.
    facts = {"kept": kept, "is_unsent": False, "is_nobody": not (kept or request.GET.get("next"))}
    page = {**bare_context(request), "form": form, "action": "", **facts}
    return render(request, "sign_in.html", page, status=status)


def _first_page(request: HttpRequest, account: Account) -> HttpResponse:
    """The words left over from this person's ended session; else where the person wanted to go."""
    left = again(request, account.pk)
    if isinstance(left, HttpResponse):
        return left
    if left is not None:
        say(request, left, kind="note")
    return redirect(_where_next(request, account))


@public
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    response = redirect(address("sign-in"))
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


def _checked(name: str, password: str, request: HttpRequest, form: SignInForm) -> Account | None:
    moment, machine = now(), request.META.get("REMOTE_ADDR", "")
    account = Account.objects.filter(login=name, is_active=True).first()
    is_known = account is not None and account.pk in ACCOUNTS.read(request)
    wait = _must_wait(name, machine, moment, is_known=is_known)
    if wait:
        form.add_error(None, wait)
        return None
    # An unknown login costs the same hashing as a wrong password: time must not tell the two apart.
    right = check_password(password, account.password) if account else (make_password(password), False)[1]
    if account is not None and right:
        SignInAttempt.objects.filter(login=name).delete()
        return account
    SignInAttempt.objects.create(login=name, address=machine, at=moment)
    form.add_error(None, WRONG)
    return None


def _must_wait(name: str, machine: str, moment: datetime, *, is_known: bool) -> str:
    """The sentence for somebody who has to wait, empty for others. ``is_known``: the browser knows the account."""
    failed = SignInAttempt.objects.filter(at__gt=moment - WINDOW, at__lte=moment).aggregate(
        here=Count("pk", filter=Q(login=name, address=machine)),
        address=Count("pk", filter=Q(address=machine)),
        everywhere=Count("pk", filter=Q(login=name)),
        last=Max("at", filter=Q(login=name)),
    )
    if failed["here"] >= FAILURES_ALLOWED or failed["address"] >= FROM_ONE_ADDRESS:
        return TOO_MANY
    is_attacked = failed["everywhere"] >= OF_ONE_LOGIN and moment - failed["last"] < PAUSE
    return TOO_FAST if is_attacked and not is_known else ""


def _where_next(request: HttpRequest, account: Account) -> str:
    wanted = request.GET.get("next", "")
    if wanted.startswith("/") and url_has_allowed_host_and_scheme(
        wanted, allowed_hosts=None, require_https=request.is_secure()
    ):
        return wanted
    if account.province is not None:
        page = "province-password" if account.must_change_password else "province"
        return address(page, province=account.province.slug)
    place = Appointment.objects.filter(account=account).select_related("commune").order_by("pk").first()
    return address("desk", slug=place.commune.slug) if place else address("communes")
