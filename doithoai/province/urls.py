from django.http import HttpResponse
from django.urls import path

from doithoai.web.guards import public

urlpatterns = [path("", public(lambda request, province: HttpResponse("…")), name="province")]
