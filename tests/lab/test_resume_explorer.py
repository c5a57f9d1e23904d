"""Lesson 15: stop, keep some digits of each weight, go on; and the files that are no network."""

import asyncio
import html

import numpy as np
import pytest
from sliders import go_to_both_ends_and_back

from nnlib import FOUR_EXAMPLES, Layer, MomentumLayer, Network, load, save, train
from nnlib.lab import ResumeExplorer
from nnlib.lab.bad_files import bad_files
from nnlib.lab.resume_explorer import DIGITS, on_paper, same_weights

ITERATIONS, STOPS = 400, [0, 100, 350]
NETWORK = Network.random([3, 4, 1])
WHOLE = train(NETWORK, FOUR_EXAMPLES, ITERATIONS)


def written(network, digits):
    """Rounded by way of the text that `%e` gives."""
    return Network(
        [
            Layer([[float(f"{weight:.{digits - 1}e}") for weight in row] for row in layer.synapses])
            for layer in network.layers
        ]
    )


def words(stop, digits):
    start = train(NETWORK, FOUR_EXAMPLES, stop).network
    resumed = train(written(start, digits), FOUR_EXAMPLES, ITERATIONS - stop)
    return [
        f"stopped at {stop:,}, {digits} digit{'s' * (digits > 1)} kept",
        f"error at the stop {WHOLE.errors[stop]:.6f}, then {resumed.errors[0]:.6f}",
        f"error at the end {WHOLE.errors[-1]:.6f}, resumed {resumed.errors[-1]:.6f}",
    ]


@pytest.fixture(scope="module")
def explorer():
    return ResumeExplorer(iterations=ITERATIONS, stops=STOPS)


def check_words(explorer):
    for each in words(**explorer.state):
        assert each in explorer.alt
    assert f'alt="{html.escape(explorer.alt)}"' in explorer.image.value


def test_it_starts_with_two_digits_at_the_middle_stop(explorer):
    assert explorer.state == {"stop": 100, "digits": 2}
    check_words(explorer)


def test_every_slider_goes_to_both_ends_and_back(explorer):
    go_to_both_ends_and_back(explorer, check_words)


def test_seventeen_digits_lose_nothing_and_one_loses_something(explorer):
    for stop in STOPS:
        explorer.controls["stop"].value = stop
        explorer.controls["digits"].value = 17
        assert "the same everywhere: no bit differs" in explorer.alt
        explorer.controls["digits"].value = 1
        assert "at the end the errors differ by" in explorer.alt
    explorer.controls["stop"].value, explorer.controls["digits"].value = 100, 2


def test_everything_is_trained_beforehand(explorer):
    assert set(explorer.resumed) == {(stop, kept) for stop in STOPS for kept in DIGITS}
    assert all(each.finished for each in explorer.resumed.values())


def test_what_is_chosen_is_trained_first_and_until_then_it_says_so():
    async def reader():
        explorer = ResumeExplorer(iterations=ITERATIONS, stops=STOPS)
        for each in words(100, 2):
            assert each in explorer.alt, "the first one is there at once"
        explorer.controls["digits"].value = 9
        early = explorer.alt
        await explorer.task
        return early, explorer

    early, explorer = asyncio.run(reader())
    assert "still being trained" in early
    assert list(explorer.resumed)[:2] == [(100, 2), (100, 9)]
    check_words(explorer)


def test_half_a_curve_says_that_the_rest_is_still_being_trained():
    explorer = ResumeExplorer(iterations=ITERATIONS, stops=STOPS)
    whole = explorer.resumed[100, 2]
    explorer.resumed[100, 2] = type(whole)(whole.at[:9], whole.errors[:9], whole.network, False)
    explorer.redraw()
    assert "the rest is still being trained" in explorer.alt
    assert "at the end" not in explorer.alt


# The numbers beneath


def test_seventeen_digits_bring_back_any_weights():
    for seed in range(20):
        network = Network.random([3, 4, 1], seed)
        assert same_weights(on_paper(network, 17), network)
        assert not same_weights(on_paper(network, 15), network)


def test_few_digits_by_hand():
    network = Network([Layer([[0.0456, -1.25, 987.0]])])
    assert on_paper(network, 1).layers[0].synapses.tolist() == [[0.05, -1.0, 1000.0]]
    assert on_paper(network, 2).layers[0].synapses.tolist() == [[0.046, -1.2, 990.0]]


def test_a_layer_on_paper_stays_what_it_was():
    layer = MomentumLayer(np.array([[0.123]]))
    assert isinstance(on_paper(Network([layer]), 1).layers[0], MomentumLayer)


def test_the_last_bit_counts():
    twin = Network([Layer(layer.synapses.copy()) for layer in NETWORK.layers])
    assert same_weights(NETWORK, twin)
    nearly = Network([NETWORK.layers[0], Layer(np.nextafter(NETWORK.layers[1].synapses, 1))])
    assert not same_weights(NETWORK, nearly)
    assert not same_weights(NETWORK, Network.random([3, 5, 1]))
    assert not same_weights(Network.random([3, 1]), NETWORK)


def test_every_bad_file_is_refused_in_words_and_the_good_one_is_not(tmp_path):
    path = tmp_path / "good.npz"
    save(path, NETWORK)
    for name, content in bad_files(path).items():
        bad = tmp_path / "bad.npz"
        bad.write_bytes(content)
        with pytest.raises(ValueError, match=r"bad\.npz"):
            load(bad)
        assert content != path.read_bytes(), name
    assert same_weights(load(path), NETWORK)


def test_the_bit_that_is_turned_round_is_the_only_difference(tmp_path):
    save(tmp_path / "good.npz", NETWORK)
    good = (tmp_path / "good.npz").read_bytes()
    flipped = bad_files(tmp_path / "good.npz")["one bit turned round"]
    different = [one ^ other for one, other in zip(good, flipped, strict=True) if one != other]
    assert different == [1]
