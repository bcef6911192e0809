"""What the law and the plan say, as plain Python: no Django, no clock, no database."""
