"""Đối Thoại: a commune's yearly dialogue with its people, from the plan to the last promise kept."""

__version__ = "0.1.0"
