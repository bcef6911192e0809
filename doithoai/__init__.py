"""Đối Thoại: the yearly dialogue of a commune's leaders with their people, from the plan to the last promise kept."""

__version__ = "0.1.0"
