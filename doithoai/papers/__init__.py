"""Official papers: plain data in, DOCX and PDF out, in the layout of Decree 30/2020/NĐ-CP.

    paper = kinds.invitation.compose(facts)      # facts -> Paper (content.py)
    rendered = render(paper)                     # Paper -> DOCX and PDF with the same words (render.py)
    findings(rendered.docx)                      # what the layout rules say of it (checker.py)

Nothing here reads a database or a clock. Citizens' text is data for both renderers and never markup.
"""
