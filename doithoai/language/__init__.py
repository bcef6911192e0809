"""What Vietnamese text needs, as plain Python: no Django, no clock, no database."""
