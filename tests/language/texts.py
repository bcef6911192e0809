"""Texts for the tests: any string at all, and strings full of what goes wrong."""

from hypothesis import settings
from hypothesis import strategies as st

# Counts of examples bound the work; a shared machine says nothing about a single example's time.
examples = settings(max_examples=200, deadline=None)

_AWKWARD = "aAđĐệỆộ \n\t\xa0\u0300\u0301\u0323\u0344\u200b\u200d\ufe0f\u202e\ud800😀👩🏽🇻🇳Ａ９ﬁ漢ấứỳ·–0912Ôngthôn7"

texts = st.text(st.characters(codec=None)) | st.text(st.sampled_from(_AWKWARD), max_size=40)
_WORDS = ["Thôn", "7", "thứ", "Sáu", "12/6", "giờ", "30", "ngày", "lần", "Ông", "Nguyễn", "ý", "kiến", "·", "–"]
vietnamese = st.lists(
    st.sampled_from(_WORDS),
    max_size=25,
).map(" ".join)
