"""Where a template puts its values, and what becomes of them there."""

from __future__ import annotations

import pytest

from cmo_career.reports.contexts import MisplacedError, PlaceInMarkup
from cmo_career.reports.environment import environment_of

bad = 'javascript:alert("1")'


@pytest.mark.parametrize(
    ("text", "state", "needs"),
    [
        ("", "text", "spoken"),
        ("1 < 2 <3", "text", "spoken"),
        ("<p>a</p>", "text", "spoken"),
        ("<!-- <script>", "comment", ""),
        ("<!-- a --><p", "tag", None),
        ("<p ", "tag", None),
        ("<a title='x > y", "value", ""),
        ('<a title="x">', "text", "spoken"),
        ('<a href="', "value", "link"),
        ('<A HREF = "', "value", "link"),
        ('<use xlink:href="', "value", "link"),
        ('<a href="https://doi.org/', "value", ""),
        ('<a href="#', "value", ""),
        ('<a href="/search?q=', "value", ""),
        ('<a href="java', "value", None),
        ('<a href="javascript:', "value", None),
        ('<a href="java?script:', "value", None),
        ('<img src="', "value", "image"),
        ('<img src="https://x/', "value", None),
        ("<p style='width:", "value", "css"),
        ('<p onclick="', "value", None),
        ('<iframe srcdoc="', "value", None),
        ('<meta content="', "value", ""),
        ('<meta content="0;url=', "value", None),
        ("<a href=", "bare", None),
        ("<a href=x y", "tag", None),
        ("<option selected>", "text", ""),
        ("<br/>", "text", "spoken"),
        ("<script>", "script", None),
        ("<script>x</script>", "text", "spoken"),
        ("<title>", "text", ""),
        ("<title>x</title>", "text", "spoken"),
        ("<style>", "style", "css"),
        ("<style>a > b</style >", "text", "spoken"),
        ("</style>", "text", "spoken"),
        ('<svg viewBox="0 0 ', "value", ""),
    ],
)
def test_a_place_is_what_a_browser_would_take_it_for(text: str, state: str, needs: str | None) -> None:
    place = PlaceInMarkup()
    place.move(text)
    assert place.state == state
    assert place.filter_here() == needs
    slowly = PlaceInMarkup()
    for part in text.split(" "):
        slowly.move(part + " ")
    assert slowly.state == state or "=" in text[-3:]


def test_after_a_value_an_address_is_no_longer_at_its_beginning() -> None:
    place = PlaceInMarkup()
    place.move('<a href="')
    assert [place.filter_here(), place.filter_here()] == ["link", None]


@pytest.mark.parametrize(
    ("template", "made"),
    [
        ('<a href="{{ x }}">{{ x }}</a>', '<a href="">javascript:alert(&#34;1&#34;)</a>'),
        ('<p style="width:{{ x }}">', '<p style="width:javascript\\3a alert\\28 \\22 1\\22 \\29 ">'),
        ('<a title="{{ x }}">', '<a title="javascript:alert(&#34;1&#34;)">'),
        ('{% set y %}{{ x }}{% endset %}<a href="{{ y }}">', '<a href="">'),
        ('{% macro m() %}{{ x }}{% endmacro %}<a href="{{ m() }}">', '<a href="">'),
        ('<a href="{{ x if x else x }}">', '<a href="">'),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
    ],
)
def test_values_in_html_are_escaped_for_their_place(template: str, made: str) -> None:
    assert environment_of("html").from_string(template).render(x=bad) == made


@pytest.mark.parametrize(
    "template",
    [
        "<script>{{ x }}</script>", '<a onclick="{{ x }}">', "<a href={{ x }}>", "<a {{ x }}>", "<{{ x }}>",
        '<a href="{{ x }}{{ x }}">', '<a href="{% include "a.html.jinja" %}">', '<p title="{% block b %}{% endblock %}">',
        "<style>{% block b %}{% endblock %}</style>", "{% autoescape false %}{{ x }}{% endautoescape %}",
        '<style>{% include "a.html.jinja" %}</style>',
    ],
)  # fmt: skip
def test_where_nothing_is_safe_a_template_is_refused(template: str) -> None:
    if template == "<{{ x }}>":
        # A bracket without a name is text, and so is what follows it.
        assert environment_of("html").from_string(template).render(x=bad).startswith("<javascript")
        return
    with pytest.raises(MisplacedError):
        environment_of("html").from_string(template)


def test_values_in_markdown_stand_in_text_and_as_targets_of_links() -> None:
    environment = environment_of("md")
    template = environment.from_string("[{{ x }}]({{ x }})")
    assert template.render(x=bad) == '[javascript:alert("1")]()'
    assert template.render(x="https://a.example/(b)").endswith("(https\\://a.example/%28b%29)")
    for refused in ('<a href="{{ x }}">', "<https://{{ x }}>", "<p title='{{ x }}'>"):
        with pytest.raises(MisplacedError):
            environment.from_string(refused)
