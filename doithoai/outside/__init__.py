"""Files from outside may be anything: each is opened in a process of its own, with limits and nothing to reach."""
