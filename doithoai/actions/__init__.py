"""What people do: one function per official act, always *permit → check → move → record*, in one transaction."""
