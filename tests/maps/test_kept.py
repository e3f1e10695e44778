from __future__ import annotations

import gc

import pytest

from orggraph.maps.kept import all_kept


def fail() -> None:
    with all_kept():
        assert not gc.isenabled()
        raise KeyError


def test_the_collector_pauses_and_goes_on_even_after_an_error() -> None:
    with pytest.raises(KeyError):
        fail()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with all_kept():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
