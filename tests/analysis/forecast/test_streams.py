from __future__ import annotations

from cmo_career.analysis.forecast.streams import Streams


def test_each_name_has_a_stream_of_its_own() -> None:
    streams = Streams(1)
    assert streams["action/a"].random() != streams["action/b"].random()
    assert Streams(1)["action/a"].random() != Streams(2)["action/a"].random()


def test_a_stream_knows_nothing_of_the_others() -> None:
    one, other = Streams(1), Streams(1)
    one["action/b"].random(100)
    assert one["action/a"].random() == other["action/a"].random()


def test_a_stream_goes_on_where_it_was() -> None:
    one, other = Streams(1), Streams(1)
    assert [*one["x"].random(3), *one["x"].random(4)] == [*other["x"].random(7)]
