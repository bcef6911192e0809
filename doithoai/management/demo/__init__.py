"""The demo: Phong Quang's year, walked by calling the real acts on a simulated calendar.

The plan is the public one. People, opinions, answers and what became of promises are invented, and every page says so.
"""
