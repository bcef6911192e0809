"""The papers of a dialogue, for every phase: the list by kind, drafts as pictures, issuing, the stored files."""
