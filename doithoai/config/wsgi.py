"""The door of the server: first the page store, then the whole-body check, then Django.

WSGI and not ASGI: with the same views ASGI costs several times the CPU here (docs/decisions/0002-wsgi.md).
"""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.config.settings")

from doithoai.web.whole_body import WholeBody  # noqa: E402 – needs the settings module named first

application = WholeBody(get_wsgi_application())
