"""The cycle, in order: one package per step of the plan. Phases do not know each other."""

PHASES = (
    "planning",
    "announcement",
    "invitation",
    "collection",
    "preparation",
    "conference",
    "conclusion",
    "results",
    "follow_up",
)
