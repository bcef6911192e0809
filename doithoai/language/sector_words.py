"""What people say when they mean a field of work: phrases by weight, 4 decides nearly alone, 1 only leans.

Collected from how villagers, village heads and offices name things, not from one file of texts. "!" before a phrase:
only with its marks, because typed without them it is mostly another word.
"""

from __future__ import annotations

from doithoai.language.words_of_people import PEOPLE
from doithoai.language.words_of_works import WORKS

SECTOR_WORDS: dict[str, str] = WORKS | PEOPLE

#: Words that hold a word of the lists and mean nothing of the kind.
NEUTRAL = """
    danh sách; rải rác; bao giờ; bao nhiêu; trưởng thôn; trường hợp; trong trường hợp; đất nước; đường dây nóng; ủng
    hộ; hộ khẩu; cơ sở; trụ sở; sở hữu; sở tại; tình hình; tính mạng; thuộc diện; bước đường; con cháu; học hỏi; học
    tập kinh nghiệm; trưởng ban mặt trận; ở mặt trận; ngoài mặt trận; trụ sở cũ; trụ sở xã cũ; trụ sở ủy
    ban cũ; phòng cháy rừng; chữa cháy rừng; công an viên; bãi đỗ xe; bụi tre; thủy điện; tiền điện thoại
    """

#: Words after which a person says what is wanted: what stands near them weighs more than the story before.
WISHES = """
    đề nghị; đề ngị; kiến nghị; kiến ngị; mong; xin; yêu cầu; nhờ; cần; bao giờ; khi nào; sớm; giúp; hỏi; muốn; nên
    """
