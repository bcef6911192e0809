from django.http import HttpResponse
from django.urls import path

from doithoai.web.guards import staff

urlpatterns = [path("", staff(lambda request: HttpResponse("…")), name="conclusion")]
