"""
Reports: what a career says, put on a page.

Answers become views, in which every word and number is written already; templates lay views out as HTML, Markdown
and plain text.
"""
