import datetime as dt

from fteam.document.objects import date_string, number, numbers, stream_bytes, text_string


def test_numbers_are_short() -> None:
    written = [number(value) for value in (1.0, 0.5, -0.0001, 1 / 3, 100)]

    assert written == ["1", "0.5", "0", "0.333", "100"]
    assert numbers(1, 2.5) == "1 2.5"


def test_text_is_written_in_utf_16() -> None:
    written = text_string("Ñ")

    assert written == "<FEFF00D1>"


def test_moment_is_written_with_its_zone() -> None:
    zone = dt.timezone(-dt.timedelta(hours=4, minutes=30))

    written = date_string(dt.datetime(2026, 11, 22, 6, 5, 4, tzinfo=zone))

    assert written == "(D:20261122060504-04'30')"


def test_stream_tells_its_length_and_ends_on_a_line_of_its_own() -> None:
    written = stream_bytes("/N 3", b"abc")

    assert written == b"<</N 3/Length 3>>\nstream\nabc\r\nendstream\n"
