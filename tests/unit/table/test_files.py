import pytest

from practicum.tools.table.files import read_file
from practicum.tools.table.grid import MAX_BYTES, TableError


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n1 0 obj\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "a picture"),
        (b"\xff\xd8\xff\xe0JFIF", "a picture"),
        (b"GIF89a", "a picture"),
        (b"BM\x36\x00\x00\x00\x00", "a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older Excel file"),
        (b"{\\rtf1 hello}", "a word processor's document"),
        (b"\x1f\x8b\x08", "a packed file"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "a web page"),
        (b"<?xml version='1.0'?>", "a web page"),
        (b"", "empty"),
        (b"x" * (MAX_BYTES + 1), "larger than 5 MB"),
    ],
)
def test_what_is_no_table_is_named_for_what_it_is_whatever_its_name(data, word):
    with pytest.raises(TableError, match=word):
        read_file(data)


def test_a_table_whose_first_word_begins_like_a_picture_is_a_table():
    assert read_file(b"BMI,date\n24,12/03/2026\n").rows[0] == ("BMI", "date")
