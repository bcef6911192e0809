"""The calendar of 2026 as the program ships it, and the days a property test may draw."""

from datetime import date

from hypothesis import strategies as st

from doithoai.rules.calendar import built_in_calendar

CALENDAR = built_in_calendar()
# Far enough from both ends of the known years that no count leaves them.
DAYS = st.dates(min_value=date(2025, 3, 1), max_value=date(2026, 10, 31))
