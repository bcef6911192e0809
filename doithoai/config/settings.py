"""Settings: one file. What an operator may choose comes from the environment; wrong values fail loudly at start.

Everything that must survive lies in one folder, ``DOITHOAI_DATA``: the database, the files, the keys.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from environs import Env

from doithoai.config.keys import secret_key

env = Env(eager=False)

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(env.str("DOITHOAI_DATA", "var/data")).absolute()
DEBUG = env.bool("DOITHOAI_DEBUG", False)
#: Served over HTTPS (a proxy in front): cookies and headers then insist on it.
HTTPS = env.bool("DOITHOAI_HTTPS", False)
#: How many proxies of one's own stand in front; their word on address and scheme is taken (web/proxies.py).
PROXIES = env.int("DOITHOAI_PROXIES", 1 if HTTPS else 0)
ALLOWED_HOSTS = env.list("DOITHOAI_HOSTS", ["localhost", "127.0.0.1", "[::1]", ".local", "testserver"])
#: An ISO moment for a demo on a simulated calendar; refused outside demo data (web/clock.py).
SIMULATED_NOW: datetime | None = env.datetime("DOITHOAI_NOW", None)
DATABASE_URL = env.str("DOITHOAI_DATABASE_URL", "")
EMAIL_URL = env.str("DOITHOAI_SMTP", "")
EMAIL_FROM = env.str("DOITHOAI_EMAIL_FROM", "doithoai@localhost")
PUBLIC_ADDRESS = env.str("DOITHOAI_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
#: Slips an hour that pass freely from one address; a hall full of phones behind one line may need more.
SLIPS_AN_HOUR = max(1, env.int("DOITHOAI_SLIPS_AN_HOUR", 60))
_secret = env.str("DOITHOAI_SECRET_KEY", "")
env.seal()

FILES_DIR = DATA / "files"
KEYS_DIR = DATA / "keys"
SECRET_KEY = _secret or secret_key(KEYS_DIR)

INSTALLED_APPS = [
    "django.contrib.sessions",
    "doithoai",
]

MIDDLEWARE = [
    "doithoai.web.middleware.request_log",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "doithoai.web.middleware.content_policy",
    "doithoai.web.middleware.kind_refusals",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "doithoai.config.urls"
WSGI_APPLICATION = "doithoai.config.wsgi.application"
AUTH_USER_MODEL = "doithoai.Account"
CSRF_FAILURE_VIEW = "doithoai.web.errors.csrf_failure"


def _database() -> dict[str, Any]:
    if DATABASE_URL:
        parsed: dict[str, Any] = Env().dj_db_url("DOITHOAI_DATABASE_URL")
        return {**parsed, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "doithoai.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            # Without IMMEDIATE most concurrent writes fail with "database is locked"; without FULL a power cut
            # loses what was already acknowledged (docs/decisions/0003-sqlite-full-immediate.md).
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA secure_delete=ON; PRAGMA cache_size=-2000;",
        },
    }


DATABASES = {"default": _database()}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "doithoai.web.templating.environment", "autoescape": True},
    }
]
FORM_RENDERER = "django.forms.renderers.Jinja2"

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
# WhiteNoise serves the committed files straight from the package: no collectstatic that a clerk could forget.
STATIC_ROOT = PACKAGE / "static"
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 3600

PASSWORD_HASHERS = ["doithoai.web.passwords.Argon2", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
# Their findings are said in Vietnamese by actions/accounts.py.
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("login", "name")},
    },
]

SESSION_COOKIE_NAME = "__Host-phien" if HTTPS else "phien"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_SECURE = HTTPS
#: A signed-in page left alone this long asks for the password again.
IDLE_MINUTES = 30

SECURE_SSL_REDIRECT = HTTPS
# A watcher on the same machine asks without TLS.
SECURE_REDIRECT_EXEMPT = [r"^suc-khoe$"]
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# A slip may carry many matters of some thousand letters; more than this is not typed by hand.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000
# As many pictures of slips as a phone sends at once (phases/collection/scan_views.py).
DATA_UPLOAD_MAX_NUMBER_FILES = 40
FILE_UPLOAD_PERMISSIONS = 0o640

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
DEFAULT_FROM_EMAIL = EMAIL_FROM

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "doithoai.web.logs.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "doithoai": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        # Django's own error lines may quote addresses and values; ours carry a request id instead.
        "django.request": {"handlers": [], "level": "CRITICAL", "propagate": False},
        "django.security": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}
