"""The door of the server: whose word is taken, whole bodies only, the pages kept ready, then Django.

WSGI and not ASGI: with the same views ASGI costs several times the CPU (docs/decisions/0002-wsgi-and-polling.md).
"""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.config.settings")

_django = get_wsgi_application()

from django.conf import settings  # noqa: E402 – the settings are ready only now

from doithoai.web.page_store import PageStore, Positions, SharedPositions, SqlitePositions  # noqa: E402
from doithoai.web.proxies import BehindProxies  # noqa: E402
from doithoai.web.whole_body import WholeBody  # noqa: E402


def _positions() -> Positions:
    database = settings.DATABASES["default"]
    return SqlitePositions(str(database["NAME"])) if "sqlite" in database["ENGINE"] else SharedPositions()


_kept = PageStore(_django, _positions(), settings.SESSION_COOKIE_NAME)
application = BehindProxies(WholeBody(_kept), settings.PROXIES)
