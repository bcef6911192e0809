"""Places a text names."""

from __future__ import annotations

import pytest

from doithoai.language.places import places_in


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Từ thôn Quân vào đây khoảng 2 km", {"thon quan"}),
        ("Bể nước thôn Khuổi Tích hỏng", {"khuoi tich"}),
        ("Tỉnh lộ ĐT186 qua Hồng Lạc hư hỏng", {"duong 186", "hong lac"}),
        ("duong tinh 186 nat nhu tuong", {"duong 186"}),
        ("Xóm 3 Phú Lương A có nhà nuôi lợn", {"xom 3", "phu luong a"}),
        ("SỬA ĐƯỜNG THÔN SỐ 12", {"thon 12"}),
        ("Nhờ Ủy ban và Công an xã xem giúp", set()),
        ("Chuyển đất vườn lên đất ở mà tiền cao", set()),
        ("", set()),
    ],
)
def test_places(text, places):
    assert places_in(text) == places
