"""How large a file from outside may be before anybody looks into it: what no honest scan or photo reaches."""

from __future__ import annotations

MOST_PAGES = 200  # of one scan: a pile of slips in one go
MOST_POINTS = 40_000_000  # of a picture, checked before anything is unpacked; a phone as it is sold takes 12 million
