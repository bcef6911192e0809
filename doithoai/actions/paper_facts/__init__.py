"""From the facts to the papers: what each kind takes of the models, and nothing more."""

from doithoai.actions.paper_facts.composing import compose
from doithoai.actions.paper_facts.occasion import Issue, Occasion

__all__ = ["Issue", "Occasion", "compose"]
