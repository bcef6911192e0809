"""How large a file from outside may be before anybody looks into it: what no honest scan or photo reaches."""

from __future__ import annotations

MOST_PAGES = 200  # of one scan: a pile of slips in one go
MOST_POINTS = 40_000_000  # of a picture, checked before anything is unpacked; a phone as it is sold takes 12 million
#: Of a spreadsheet. A cell is cut one letter beyond its limit: who reads it sees that it is too long. No list has more
#: letters than the second.
LONGEST_CELL, MOST_LETTERS = 20_000, 12_000_000
MOST_ROWS, MOST_COLUMNS = 20_100, 20  # a few lines above the heads are allowed for
