"""Compressed copies are made once, and each browser gets one that it can read."""

import gzip
import time

import brotli
import pytest

from practicum.serve import squeezing
from practicum.serve.critical import CRITICAL, squeeze_css
from practicum.serve.squeezing import Body, Slowly, squeeze
from practicum.ui.assets import STATIC

TEXT = b"Every Monday the children take a book bag home. " * 40


def test_a_text_comes_back_as_it_was_from_each_of_its_copies():
    body = squeeze(TEXT)

    assert gzip.decompress(body.gzip) == TEXT
    assert brotli.decompress(body.brotli) == TEXT


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("GZIP", ""),
        ("broken", ""),
        ("", ""),
    ],
)
def test_a_browser_gets_a_coding_that_it_names(accepted, coding):
    assert squeeze(TEXT).wanted(accepted)[1] == coding


def test_what_does_not_get_smaller_is_sent_as_it_is():
    assert squeeze(b"x") == Body(b"x", None, None)


def test_without_brotli_all_is_sent_by_gzip(monkeypatch):
    monkeypatch.setattr(squeezing, "has_brotli", lambda: False)

    assert squeeze(TEXT).wanted("gzip, br")[1] == "gzip"


def best_copy(slowly):
    deadline = time.monotonic() + 10
    while slowly.body.brotli is None:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return slowly.body.brotli


def test_something_large_is_sent_by_gzip_until_its_best_copy_is_made(monkeypatch, tmp_path):
    monkeypatch.setattr(squeezing, "QUICK_BYTES", 10)
    slowly = Slowly(squeeze(TEXT), tmp_path)
    best_copy(slowly)

    assert squeeze(TEXT).brotli is None
    assert slowly.body.wanted("gzip, br")[1] == "br"


def test_the_best_copy_is_kept_for_the_next_start(monkeypatch, tmp_path):
    first = best_copy(Slowly(Body(TEXT), tmp_path))
    monkeypatch.setattr(squeezing, "_brotli", lambda *_: pytest.fail("it was made again"))

    assert best_copy(Slowly(Body(TEXT), tmp_path)) == first
    assert [each.suffix for each in tmp_path.iterdir()] == [".br"]


def test_other_contents_have_another_copy(tmp_path):
    best_copy(Slowly(Body(TEXT), tmp_path))

    assert brotli.decompress(best_copy(Slowly(Body(TEXT + b"!"), tmp_path))) == TEXT + b"!"


def test_without_a_place_to_keep_it_the_best_copy_is_made_all_the_same(tmp_path):
    nowhere = tmp_path / "file"
    nowhere.write_text("")

    assert brotli.decompress(best_copy(Slowly(Body(TEXT), nowhere / "folder"))) == TEXT


@pytest.mark.parametrize("name", CRITICAL)
def test_a_style_that_travels_in_the_page_says_the_same_as_its_file(name):
    css = (STATIC / "style" / f"{name}.css").read_text(encoding="utf-8")
    small = squeeze_css(css)

    assert small.count("{") == css.count("{")
    assert "/*" not in small
    assert "</" not in small
