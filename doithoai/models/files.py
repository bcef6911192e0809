"""Files: what was uploaded as proof, and what was issued as a paper."""

from __future__ import annotations

from django.db import models

from doithoai.models.flow import OfCommune, new_public_id


class StoredFile(OfCommune):
    """The facts of a file; its bytes lie in the data folder, sealed, under a name the server made."""

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    name = models.CharField(max_length=120)
    content_type = models.CharField(max_length=80)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    stored_at = models.DateTimeField()
