"""Bytes to text and back: line ends and a byte order mark stay in the text, so that saving can repeat them."""

from __future__ import annotations

import codecs

from cmo_career.documents.limits import Limits, usual_limits
from cmo_career.errors import DocumentError, Place, Problem, type_of_parameter

__all__ = ["decode", "encode"]

_Parameters = dict[str, type_of_parameter]

_marks = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_candidates = (
    ("GB18030", "gb18030"),
    ("Big5", "big5"),
    ("Shift_JIS", "shift_jis"),
    ("windows-1252", "cp1252"),
)


def decode(
    data: bytes, encoding: str = "utf-8", *, limits: Limits = usual_limits, file: str | None = None
) -> str:
    r"""
    Return the text of *data*; a byte order mark stays its first character.

    Raises DocumentError for data beyond the limit, an unknown encoding, and at the first byte that is not of the
    encoding, with the name of the one it looks like.

    >>> decode("示例\r\n".encode("gb18030"), "gb18030")
    '示例\r\n'
    """
    if len(data) > limits.bytes:
        raise DocumentError.of("document-too-large", limit=limits.bytes)
    codec = _codec(encoding)
    if codec.name == "utf-8" and (marked := _marked(data)):
        place = Place(file=file, line=1, column=1)
        params: _Parameters = {
            "encoding": encoding,
            "byte": f"0x{data[0]:02X}",
            "offset": 1,
            "likely": marked,
        }
        raise DocumentError([Problem(code="encoding-other", params=params, place=place)])
    try:
        return data.decode(codec.name)
    except UnicodeDecodeError as error:
        raise DocumentError([_undecodable(data, error, encoding, file)]) from None
    except UnicodeError:
        raise DocumentError.of("encoding-mismatch", encoding=encoding) from None


def encode(text: str, encoding: str = "utf-8") -> bytes:
    r"""
    Return *text* in bytes; for what `decode` read from UTF-8 the very bytes that it was given.

    Raises DocumentError for an unknown encoding, and for a character that it does not have.

    >>> encode(decode(b"\xef\xbb\xbfa: 1\r\n"))
    b'\xef\xbb\xbfa: 1\r\n'
    """
    try:
        return text.encode(_codec(encoding).name)
    except UnicodeEncodeError as error:
        character = f"U+{ord(text[error.start]):04X}"
        raise DocumentError.of("character-not-in-encoding", encoding=encoding, character=character) from None


def _codec(encoding: str) -> codecs.CodecInfo:
    try:
        codec = codecs.lookup(encoding)
        if codec._is_text_encoding:  # noqa: SLF001 - else "zip" would be an encoding
            # Why: the codecs "utf-8-sig" and "utf-16" drop or add a byte order mark by themselves.
            return codecs.lookup("utf-8") if codec.name == "utf-8-sig" else codec
    except (LookupError, ValueError):
        pass
    raise DocumentError.of("encoding-unknown", encoding=encoding)


def _marked(data: bytes) -> str | None:
    named = next((name for mark, name in _marks if data.startswith(mark)), None)
    if named or b"\0" not in data[:64] or len(data) < 2:
        return named
    # Why: a document begins with ASCII, so UTF-16 without a mark has every other byte zero.
    return {(True, False): "UTF-16-BE", (False, True): "UTF-16-LE"}.get((data[0] == 0, data[1] == 0))


def _undecodable(data: bytes, error: UnicodeDecodeError, encoding: str, file: str | None) -> Problem:
    before = data[: error.start].decode(error.encoding, errors="replace").removeprefix("\ufeff")
    line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
    line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
    params: _Parameters = {
        "encoding": encoding,
        "byte": f"0x{data[error.start]:02X}",
        "offset": error.start + 1,
    }
    place = Place(file=file, line=line, column=len(before) - line_start + 1)
    likely = _likely(data)
    if likely is None or encoding.lower() == likely.lower():
        return Problem(code="encoding-broken", params=params, place=place)
    return Problem(code="encoding-other", params={**params, "likely": likely}, place=place)


def _likely(data: bytes) -> str | None:
    """Name the encoding in which all of *data* is text: the first of those that authors here use."""
    for name, codec in _candidates:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if not any(0x80 <= ord(letter) < 0xA0 or 0xE000 <= ord(letter) < 0xF900 for letter in text):
            return name
    return None
