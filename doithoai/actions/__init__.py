"""What people do: one function per official act, always *permit → move → write → record*, in one transaction."""
