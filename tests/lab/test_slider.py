import pytest
import traitlets

from nnlib.lab import Slider


def test_it_starts_where_it_is_told_and_writes_its_stops():
    slider = Slider("learning rate", [0.1, 1, 10], 1, "+.2f")
    assert (slider.label, slider.index, slider.value) == ("learning rate", 1, 1)
    assert slider.texts == ["+0.10", "+1.00", "+10.00"]


def test_a_function_can_write_the_stops():
    assert Slider("x", range(3), 0, lambda stop: f"row {stop}").texts == ["row 0", "row 1", "row 2"]


def test_stops_can_be_anything():
    slider = Slider("which", ["log", "linear"], "linear")
    slider.value = "log"
    assert (slider.index, slider.value) == (0, "log")


def test_both_ends_can_be_reached():
    slider = Slider("seed", range(31), 1)
    slider.index = 0
    assert slider.value == 0
    slider.index = 30
    assert slider.value == 30


@pytest.mark.parametrize("index", [-1, 3, 1000])
def test_an_index_without_a_stop_is_refused(index):
    slider = Slider("x", [5, 6, 7], 6)
    with pytest.raises(traitlets.TraitError, match=f"expected index from 0 to 2, got {index}"):
        slider.index = index
    assert slider.value == 6


def test_a_value_that_is_no_stop_is_refused():
    words = "expected one of the 3 stops from 5 to 7, got 5.5"
    with pytest.raises(ValueError, match=words):
        Slider("x", [5, 6, 7], 5.5)
    slider = Slider("x", [5, 6, 7], 6)
    with pytest.raises(ValueError, match=words):
        slider.value = 5.5
    assert slider.value == 6


def test_whoever_observes_the_index_hears_of_a_change():
    heard = []
    slider = Slider("x", [5, 6, 7], 6)
    slider.observe(lambda change: heard.append((change.new, slider.value)), names="index")
    slider.value = 7
    slider.index = 0
    assert heard == [(2, 7), (0, 5)]
