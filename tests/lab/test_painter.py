"""The painter: what is drawn, what the network sees of it, and what it says."""

import numpy as np
import pytest
import traitlets

from nnlib import Network
from nnlib.lab import Painter
from nnlib.lab.digits import digit_examples, inputs_from, train_in_batches
from nnlib.lab.painter import FOUR, answer_words, drawn, image_of


def bow(x, y, across, down, start, stop):
    """A part of an ellipse, in degrees clockwise from the right."""
    angles = np.radians(np.linspace(start, stop, 24))
    return [(x + across * np.cos(each), y + down * np.sin(each)) for each in angles]


# One hand's digits, on the sheet of 32 x 32.
HAND = {
    0: [bow(16, 16, 6, 11, -90, 270)],
    1: [[(16, 5), (16, 27)]],
    2: [[*bow(16, 10, 5, 6, -170, 40), (11, 27), (21, 27)]],
    3: [[*bow(15, 10, 5, 6, -150, 80), *bow(15, 21, 6, 6, -80, 150)]],
    4: [[(17, 5), (10, 19), (22, 19)], [(19, 12), (19, 27)]],
    5: [[(21, 5), (12, 5), (11, 14), *bow(15, 20, 6, 7, -110, 150)]],
    6: [[(17, 5), (12, 13), *bow(16, 21, 5, 6, -180, 180)]],
    7: [[(11, 5), (21, 5), (15, 27)], [(13, 16), (20, 16)]],
    8: [[*bow(16, 11, 4, 6, 90, -270), *bow(16, 22, 5, 6, -90, 270)]],
    9: [[*bow(16, 11, 5, 6, 0, -360), (21, 11), (19, 27)]],
}


@pytest.fixture(scope="module")
def network():
    return train_in_batches(Network.random([65, 32, 10], seed=1), digit_examples()[0])[-1]


@pytest.fixture
def painter(network):
    return Painter(network)


def test_a_dot_is_a_disc():
    ink = drawn([[(16, 16), (16, 16)]], pen=2)
    assert ink.sum() == 12  # 4 x 4 pixels without the four corners
    assert ink[14:18, 14:18].sum() == 12


def test_a_line_is_as_thick_as_the_pen_and_ends_round():
    ink = drawn([[(8, 16), (24, 16)]], pen=2)
    assert ink[:, 16].sum() == 4
    assert not ink[:, :6].any() and ink[:, 6].any() and ink[:, 25].any() and not ink[:, 26:].any()


def test_an_empty_sheet_is_an_empty_image():
    assert not image_of(np.zeros((32, 32), dtype=bool)).any()


def test_a_digit_fills_the_height_and_stands_in_the_middle():
    for lines in ([[(5, 5), (9, 5), (9, 12)]], [[(2, 3), (30, 3), (14, 29)]]):
        image = image_of(drawn(lines))
        rows, columns = np.flatnonzero(image.any(axis=1)), np.flatnonzero(image.any(axis=0))
        assert (rows[0], rows[-1]) == (0, 7)
        assert columns[0] + columns[-1] == 7
        assert image.max() <= 16 and np.array_equal(image, image.round())


def test_where_and_how_large_it_is_drawn_does_not_matter():
    small = [[(4, 4), (12, 4), (8, 20)]]
    moved = [[(x + 15, y + 8) for x, y in line] for line in small]
    assert np.array_equal(image_of(drawn(small)), image_of(drawn(moved)))
    larger = [[(1.5 * x, 1.5 * y) for x, y in line] for line in small]
    difference = image_of(drawn(small, pen=2)) - image_of(drawn(larger, pen=3))
    assert np.abs(difference).max() <= 4


def test_it_has_as_much_ink_as_the_data_have():
    ours = np.mean([image_of(drawn(lines)).sum() for lines in HAND.values()])
    theirs = (digit_examples(16)[0].inputs[:, :64]).sum(axis=1).mean()
    assert 0.8 < ours / theirs < 1.25


@pytest.mark.parametrize("digit", HAND)
def test_a_digit_in_the_hand_of_the_data_is_read(painter, digit):
    painter.draw(HAND[digit])
    assert painter.words.startswith(f"It says {digit}: output 0."), painter.words


def test_an_open_four_is_taken_for_a_nine(painter):
    """The start of the lesson: nobody in the data writes it so."""
    assert np.array_equal(painter.sheet, drawn(FOUR))
    assert painter.words.startswith("It says 9:")


def test_what_it_shows_is_what_the_network_says(painter, network):
    painter.draw(HAND[3])
    image = image_of(drawn(HAND[3]))
    assert painter.image == image.ravel().tolist()
    outputs = network.predict(inputs_from(image))[0]
    assert painter.outputs == pytest.approx(outputs, abs=5e-5)
    assert f"output {outputs.max():.2f}." in painter.words


def test_the_browsers_ink_is_answered(painter):
    before = painter.outputs
    painter.ink = "0" * 1024
    assert painter.words == "The sheet is empty."
    assert painter.outputs != before and set(painter.image) == {0}
    painter.ink = "1" * 1024
    assert painter.words != "The sheet is empty."


@pytest.mark.parametrize("ink", ["", "0" * 1023, "2" * 1024, "0" * 1025])
def test_ink_that_is_no_sheet_is_refused(painter, ink):
    before = painter.ink
    with pytest.raises(traitlets.TraitError, match="expected ink as 1024 characters, each 0 or 1"):
        painter.ink = ink
    assert painter.ink == before


@pytest.mark.parametrize("sizes", [[3, 4, 1], [64, 32, 10], [65, 32, 9]])
def test_a_network_that_does_not_fit_is_an_error_that_says_what_would(sizes):
    with pytest.raises(ValueError, match="expected a network with 65 inputs and 10 outputs"):
        Painter(Network.random(sizes))


def test_doubt_is_told_in_words():
    outputs = np.full(10, 0.01)
    outputs[[4, 9]] = 0.31, 0.2
    assert answer_words(outputs) == ("It is not sure, perhaps 4: output 0.31. Next is 9 with 0.20.")
    outputs[9] = 0.97
    assert answer_words(outputs) == "It says 9: output 0.97. Next is 4 with 0.31."


def test_a_reader_without_a_kernel_gets_a_picture_and_words(painter):
    data, _ = painter._repr_mimebundle_()
    assert data["text/html"].startswith("<img src=")
    assert painter.words in data["text/plain"]
    rows = np.reshape(painter.image, (8, 8))
    assert "; ".join(" ".join(map(str, row)) for row in rows) in data["text/plain"]
