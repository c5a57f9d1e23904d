import doctest
import signal
import threading
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import law, learning_rates, networks_with_examples, random_examples, same, seeds

import nnlib
from nnlib import (
    FOUR_EXAMPLES,
    CrossEntropyLayer,
    Examples,
    Layer,
    Network,
    TrainingError,
    sigmoid_slope,
    train,
    train_many,
    training,
)
from nnlib.training import grow, grow_in_batches, grow_many, log_spaced

CLASSIC = Network.random([3, 4, 1], seed=1)
EVERY_ITERATION = "every iteration in snapshots to be"

# What any correct implementation prints, of which ten digits do not depend on the NumPy build.
PUBLISHED_ERRORS = {
    0: 0.4964100319027255,
    10_000: 0.008584525653247152,
    20_000: 0.00578945986250781,
    30_000: 0.004629176776769985,
    40_000: 0.003958765280273649,
    50_000: 0.003510122567861677,
    60_000: 0.0031835023858748277,
}
PUBLISHED_OUTPUTS = [0.0026057015, 0.9967221167, 0.9970171338, 0.0038675585]
PRINTED_OUTPUTS = [0.0026057246, 0.9967220869, 0.9970171079, 0.0038675931]  # one update older


def step_by_step(network, examples, iterations, learning_rate):
    """What `train` promises to do, done with `Network.step`."""
    errors = []
    for _ in range(iterations):
        step = network.step(examples, learning_rate)
        errors.append(np.mean(np.abs(step.errors[-1])))
        network = step.network
    errors.append(np.mean(np.abs(examples.targets - network.predict(examples.inputs))))
    return network, errors


# ------------------------------------------------------------------ the published figures


@pytest.fixture(scope="module")
def classic():
    return train(CLASSIC, FOUR_EXAMPLES)


def ten_digits(number):
    return pytest.approx(number, rel=5e-11)


def test_training_gives_the_published_errors(classic):
    assert classic.iterations == 60_000
    for iteration, error in PUBLISHED_ERRORS.items():
        assert classic.errors[iteration] == ten_digits(error)


def test_the_trained_network_gives_the_published_outputs(classic):
    outputs = classic.network.predict(FOUR_EXAMPLES.inputs)[:, 0]
    assert outputs == pytest.approx(PUBLISHED_OUTPUTS, abs=1e-10)


def test_the_classic_script_as_published_gives_the_same(classic):
    # Written out from scratch, so that nnlib has something to agree with that is not nnlib.
    def nonlin(x, deriv=False):
        if deriv:
            return x * (1 - x)
        return 1 / (1 + np.exp(-x))

    X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    y = np.array([[0], [1], [1], [0]])
    np.random.seed(1)
    syn0 = 2 * np.random.random((3, 4)) - 1
    syn1 = 2 * np.random.random((4, 1)) - 1
    printed = {}
    for j in range(60000):
        l0 = X
        l1 = nonlin(np.dot(l0, syn0))
        l2 = nonlin(np.dot(l1, syn1))
        l2_error = y - l2
        if j % 10000 == 0:
            printed[j] = np.mean(np.abs(l2_error))
        l2_delta = l2_error * nonlin(l2, deriv=True)
        l1_error = l2_delta.dot(syn1.T)
        l1_delta = l1_error * nonlin(l1, deriv=True)
        syn1 += l1.T.dot(l2_delta)
        syn0 += l0.T.dot(l1_delta)

    for j, error in printed.items():
        assert error == ten_digits(PUBLISHED_ERRORS[j])
        assert classic.errors[j] == pytest.approx(error, rel=1e-12)
    assert l2[:, 0] == pytest.approx(PRINTED_OUTPUTS, abs=1e-10)
    assert classic.at(59_999).predict(X) == pytest.approx(l2, rel=1e-12)
    assert classic.network.layers[0].synapses == pytest.approx(syn0, rel=1e-12)
    assert classic.network.layers[1].synapses == pytest.approx(syn1, rel=1e-12)


def test_all_the_learning_happens_before_the_log_prints_its_second_line(classic):
    first_below = [int(np.argmax(classic.errors < level)) for level in (0.4, 0.1, 0.01)]
    assert first_below == [159, 498, 7_715]


def test_the_example_in_the_package_is_true():
    results = doctest.testmod(nnlib)
    assert results.attempted == 4
    assert results.failed == 0


def scaled(factor):
    return Network([Layer(factor * layer.synapses) for layer in CLASSIC.layers])


@pytest.mark.parametrize(
    ("network", "error"),
    [
        pytest.param(Network.random([3, 2, 1], 1), 0.252, id="two hidden neurons"),
        pytest.param(Network.random([3, 1], 1), 0.5, id="no hidden layer"),
        pytest.param(scaled(50), 0.375, id="weights times 50"),
        pytest.param(scaled(0), 0.5, id="all weights 0"),
        pytest.param(
            Network([Layer(np.full((3, 4), 0.5)), Layer(np.full((4, 1), 0.5))]),
            0.459,
            id="all weights 0.5",
        ),
    ],
)
def test_the_famous_failures_fail_as_they_always_did(network, error):
    assert train(network, FOUR_EXAMPLES).errors[-1] == pytest.approx(error, abs=5e-4)


# ------------------------------------------------------------------ laws of training


@law
@given(networks_with_examples(), st.integers(0, 20), learning_rates)
def test_training_is_one_step_after_another_bit_for_bit(both, iterations, rate):
    network, examples = both
    history = train(network, examples, iterations, rate)
    last, errors = step_by_step(network, examples, iterations, rate)
    assert same(history.network, last)
    assert np.array_equal(history.errors, errors)


@pytest.mark.parametrize("sizes", [[3, 1], [3, 4, 1], [3, 5, 4, 1], [3, 5, 4, 4, 1]])
@pytest.mark.parametrize("rate", [0.05, 1.0, 1, 3.0])
def test_the_step_that_is_read_and_the_loop_that_runs_are_equal_to_the_bit(sizes, rate):
    network = Network.random(sizes, seed=1)
    history = train(network, FOUR_EXAMPLES, 300, rate)
    last, errors = step_by_step(network, FOUR_EXAMPLES, 300, rate)
    assert same(history.network, last)
    assert np.array_equal(history.errors, errors)
    assert not same(last, network)


def test_this_holds_for_large_networks_and_for_weights_in_any_order_in_memory():
    examples = random_examples([30, 50, 4], rows=400, seed=1)
    network = Network.random([30, 50, 4], seed=2)
    for weights in (np.ascontiguousarray, np.asfortranarray):
        network = Network([Layer(weights(layer.synapses)) for layer in network.layers])
        history = train(network, examples, 5, 0.3)
        last, errors = step_by_step(network, examples, 5, 0.3)
        assert same(history.network, last)
        assert np.array_equal(history.errors, errors)


@law
@given(networks_with_examples(), st.integers(0, 30), st.integers(0, 30), learning_rates)
def test_two_halves_make_a_whole_bit_for_bit(both, first, second, rate):
    network, examples = both
    half = train(network, examples, first, rate)
    rest = train(half.network, examples, second, rate)
    whole = train(network, examples, first + second, rate)
    assert same(rest.network, whole.network)
    assert np.array_equal(np.append(half.errors[:-1], rest.errors), whole.errors)


@law
@given(networks_with_examples(), seeds)
def test_the_order_of_the_examples_changes_nothing_but_rounding(both, seed):
    network, examples = both
    order = np.random.RandomState(seed).permutation(len(examples))
    shuffled = Examples("shuffled", examples.inputs[order], examples.targets[order])
    one, other = (train(network, table, 20, 0.5) for table in (examples, shuffled))
    assert one.errors == pytest.approx(other.errors, rel=1e-9)
    for a, b in zip(one.network.layers, other.network.layers, strict=True):
        assert a.synapses == pytest.approx(b.synapses, rel=1e-9, abs=1e-12)


@law
@given(networks_with_examples(), st.integers(0, 40), learning_rates, st.data())
def test_history_at_is_the_network_after_so_many_updates(both, iterations, rate, data):
    network, examples = both
    history = train(network, examples, iterations, rate)
    iteration = data.draw(st.integers(0, iterations))
    assert same(history.at(iteration), train(network, examples, iteration, rate).network)


def test_between_two_snapshots_history_at_trains_on_from_the_earlier(classic):
    kept = sorted(classic.snapshots)
    assert kept[0] == 0
    assert kept[-1] == 60_000
    before = next(a for a, b in pairwise(kept) if b - a > 100)
    assert same(classic.at(before), classic.snapshots[before])
    assert same(classic.at(before + 50), train(CLASSIC, FOUR_EXAMPLES, before + 50).network)
    assert not same(classic.at(before + 50), classic.at(before))


@pytest.mark.parametrize("slice_", [1, 7, 1000])
def test_how_the_work_is_sliced_changes_nothing(monkeypatch, slice_):
    whole = train(CLASSIC, FOUR_EXAMPLES, 300)
    monkeypatch.setattr(training, "SLICE", slice_)
    sliced = train(CLASSIC, FOUR_EXAMPLES, 300)
    assert same(whole.network, sliced.network)
    assert np.array_equal(whole.errors, sliced.errors)


def test_a_growing_history_is_the_whole_one_as_far_as_it_has_come():
    whole = train(CLASSIC, FOUR_EXAMPLES, 300)
    grown = list(grow(CLASSIC, FOUR_EXAMPLES, 300))
    assert grown[0].iterations == 0
    assert grown[-1].iterations == 300
    for history in grown:
        assert np.array_equal(history.errors, whole.errors[: history.iterations + 1])
        assert same(history.network, whole.at(history.iterations))
        assert same(history.at(history.iterations // 2), whole.at(history.iterations // 2))


def test_no_iterations_leave_the_network_as_it_was_and_still_measure_it():
    history = train(CLASSIC, FOUR_EXAMPLES, 0)
    assert history.iterations == 0
    assert history.errors.shape == (1,)
    assert history.errors[0] == ten_digits(PUBLISHED_ERRORS[0])
    assert same(history.network, CLASSIC)
    assert same(history.at(0), CLASSIC)


def test_training_changes_neither_the_network_nor_the_examples():
    network = Network.random([3, 4, 1], seed=1)
    trained = train(network, FOUR_EXAMPLES, 10).network
    assert same(network, CLASSIC)
    assert not same(trained, CLASSIC)
    assert FOUR_EXAMPLES.targets.tolist() == [[0], [1], [1], [0]]


def test_identical_hidden_neurons_stay_identical_for_ever():
    network = Network([Layer(np.full((3, 4), 0.5)), Layer(np.full((4, 1), 0.5))])
    syn0 = train(network, FOUR_EXAMPLES, 500).network.layers[0].synapses
    assert syn0 == pytest.approx(np.repeat(syn0[:, :1], 4, axis=1), rel=1e-9)
    assert not np.allclose(syn0, 0.5)  # they did move, together


def test_a_saturated_network_never_moves_again():
    network = Network([Layer([[1000.0]])])
    assert sigmoid_slope(network.predict([[1.0]])) == 0
    assert same(train(network, Examples("wrong", [[1]], [[0]]), 100).network, network)


def test_progress_shows_a_bar_and_changes_no_number(capsys):
    silent = train(CLASSIC, FOUR_EXAMPLES, 100)
    assert capsys.readouterr() == ("", "")
    shown = train(CLASSIC, FOUR_EXAMPLES, 100, progress=True)
    assert "100/100" in capsys.readouterr().err
    assert np.array_equal(silent.errors, shown.errors)


@given(st.integers(0, 10**6))
@law
def test_recorded_iterations_rise_from_the_first_to_the_last(iterations):
    recorded = log_spaced(iterations)
    assert recorded[0] == 0
    assert recorded[-1] == iterations
    assert np.all(np.diff(recorded) > 0)
    assert len(recorded) <= training.RECORDED + 1


# ------------------------------------------------------------------ many at once


@law
@given(networks_with_examples(), st.lists(seeds, min_size=1, max_size=4), st.data())
def test_training_many_at_once_is_training_each_of_them(both, seeds, data):
    network, examples = both
    rates = data.draw(st.lists(learning_rates, min_size=len(seeds), max_size=len(seeds)))
    iterations = data.draw(st.integers(0, 20))
    together = train_many(network.sizes, examples, seeds, iterations, rates)
    assert together.iterations == iterations
    assert together.errors.shape == (len(together.recorded), len(seeds))
    for place, (seed, rate) in enumerate(zip(seeds, rates, strict=True)):
        alone = train(Network.random(network.sizes, seed), examples, iterations, rate)
        assert together.errors[:, place] == pytest.approx(alone.errors[together.recorded], rel=1e-9)
        for a, b in zip(together.network(place).layers, alone.network.layers, strict=True):
            assert a.synapses == pytest.approx(b.synapses, rel=1e-9, abs=1e-12)


def test_networks_of_different_sizes_train_side_by_side():
    sizes = [[3, 4, 1], [3, 1], [3, 2, 2, 1], [3, 4, 1]]
    together = train_many(sizes, FOUR_EXAMPLES, [1, 2, 3, 4], 200)
    for place, (size, seed) in enumerate(zip(sizes, [1, 2, 3, 4], strict=True)):
        alone = train(Network.random(size, seed), FOUR_EXAMPLES, 200)
        assert together.network(place).sizes == size
        assert together.errors[-1, place] == pytest.approx(alone.errors[-1], rel=1e-9)


def test_sizes_and_rates_may_differ_from_place_to_place():
    sizes = [[3, 4, 1], [3, 2, 1], [3, 4, 1], [3, 8, 1], [3, 2, 1]]
    rates = [0.1, 3.0, 1.0, 0.5, 1.0]
    together = train_many(sizes, FOUR_EXAMPLES, range(5), 400, rates)
    for place, (size, rate) in enumerate(zip(sizes, rates, strict=True)):
        alone = train(Network.random(size, place), FOUR_EXAMPLES, 400, rate)
        assert together.errors[:, place] == pytest.approx(alone.errors[together.recorded], rel=1e-9)


@law
@given(networks_with_examples(), st.data())
def test_smaller_networks_beside_larger_ones_learn_what_they_learn_alone(both, data):
    network, examples = both
    first, *hidden, last = network.sizes
    sizes = data.draw(
        st.lists(
            st.tuples(*(st.integers(1, 2 * most) for most in hidden)), min_size=1, max_size=6
        ).map(lambda all_hidden: [[first, *each, last] for each in all_hidden])
    )
    together = train_many(sizes, examples, range(len(sizes)), 20)
    for place, size in enumerate(sizes):
        alone = train(Network.random(size, place), examples, 20)
        assert together.network(place).sizes == size
        assert together.errors[:, place] == pytest.approx(alone.errors[together.recorded], rel=1e-9)
        for a, b in zip(together.network(place).layers, alone.network.layers, strict=True):
            assert a.synapses == pytest.approx(b.synapses, rel=1e-9, abs=1e-12)


def test_a_neuron_that_a_smaller_network_does_not_have_never_gets_a_weight():
    sizes = [[3, hidden, hidden + 1, 1] for hidden in (1, 2, 3, 4)]
    together = train_many(sizes, FOUR_EXAMPLES, range(4), 2_000)
    (crowd,) = together.crowds
    for place, size in enumerate(sizes):
        given = crowd.places.index(place)
        for synapses, (n_in, n_out) in zip(crowd.synapses, pairwise(size), strict=True):
            assert not synapses[n_in:, :, given].any() and not synapses[:, n_out:, given].any()
            assert synapses[:n_in, :n_out, given].all()


@pytest.mark.parametrize(
    ("hidden", "crowds"),
    [
        ([1, 2, 3, 4, 5, 6, 7, 8] * 31, 1),  # every position of two sliders, in one pass
        ([1] * 100 + [100], 2),  # nobody waits for a giant
        ([4] * 1_000 + [5] * 1_000, 2),  # full blocks: nothing to gain
    ],
)
def test_networks_of_like_sizes_are_one_crowd(hidden, crowds):
    together = train_many([[3, each, 1] for each in hidden], FOUR_EXAMPLES, range(len(hidden)), 0)
    assert len(together.crowds) == crowds
    for crowd in together.crowds:
        room = sum(synapses.size for synapses in crowd.synapses)
        assert sum(map(np.count_nonzero, crowd.synapses)) >= room / 2


def test_no_crowd_has_more_than_half_of_its_room_empty():
    """The wide layer of the first costs few weights, but a thousand examples have a value each."""
    examples = random_examples([100, 1], rows=1_000, seed=1)
    sizes = [[100, 1, 90, 1]] + [[100, 1, 1, 1]] * 3
    together = train_many(sizes, examples, range(len(sizes)), 0)
    for crowd in together.crowds:
        neurons = sum(sum(sizes[place][1:]) for place in crowd.places)
        assert sum(values.size for values in crowd.values) <= 2 * 1_000 * neurons
    assert sorted(place for crowd in together.crowds for place in crowd.places) == [*range(4)]


def test_a_crowd_larger_than_a_block_keeps_its_order():
    together = train_many([1, 1], Examples("one", [[1]], [[1]]), range(1001), 1)
    starts = [Network.random([1, 1], seed).layers[0].synapses.item() for seed in range(1001)]
    assert np.array_equal(np.argsort(together.errors[0]), np.argsort(starts)[::-1])
    assert together.network(1000).layers[0].synapses > starts[1000]


def test_progress_of_many_shows_a_bar_and_changes_no_number(capsys):
    silent = train_many([3, 4, 1], FOUR_EXAMPLES, [1, 2], 100)
    assert capsys.readouterr() == ("", "")
    shown = train_many([3, 4, 1], FOUR_EXAMPLES, [1, 2], 100, progress=True)
    assert "100/100" in capsys.readouterr().err
    assert np.array_equal(silent.errors, shown.errors)


@pytest.fixture
def ctrl_c():
    """Python's own answer to Ctrl-C: where tests run in the background it is switched off."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c")
@pytest.mark.parametrize(
    "run",
    [
        pytest.param(lambda: train(CLASSIC, FOUR_EXAMPLES, 10**7, progress=True), id="train"),
        pytest.param(
            lambda: train_many([3, 4, 1], FOUR_EXAMPLES, range(100), 10**7, progress=True),
            id="train_many",
        ),
    ],
)
def test_ctrl_c_ends_a_training_at_once_and_leaves_nothing_behind(run, capsys):
    warnings = np.geterr()
    timer = threading.Timer(0.5, signal.raise_signal, [signal.SIGINT])
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        run()
    assert np.geterr() == warnings
    assert capsys.readouterr().err.endswith("\n")  # the bar is closed: what follows starts a line


def test_growing_many_shows_the_same_histories_while_they_grow():
    grown = [
        (histories.iterations, histories.recorded.tolist(), histories.errors.copy())
        for histories in grow_many([3, 4, 1], FOUR_EXAMPLES, [1, 2], 300)
    ]
    whole = train_many([3, 4, 1], FOUR_EXAMPLES, [1, 2], 300)
    assert [iterations for iterations, *_ in grown] == sorted({n for n, *_ in grown})
    assert grown[0][0] == 0
    assert grown[-1][0] == 300
    for iterations, recorded, errors in grown:
        assert recorded == [n for n in whole.recorded if n <= iterations]
        assert np.array_equal(errors, whole.errors[: len(recorded)])


def test_a_copy_keeps_the_networks_while_the_training_goes_on():
    growing = grow_many([3, 4, 1], FOUR_EXAMPLES, [1, 2], 300)
    kept = {histories.iterations: histories.copy() for histories in growing}
    for iterations, histories in kept.items():
        alone = train_many([3, 4, 1], FOUR_EXAMPLES, [1, 2], iterations)
        for place in (0, 1):
            for kept_layer, layer in zip(
                histories.network(place).layers, alone.network(place).layers, strict=True
            ):
                assert np.array_equal(kept_layer.synapses, layer.synapses)


def test_a_place_that_is_not_in_the_crowd_is_named():
    together = train_many([3, 4, 1], FOUR_EXAMPLES, [1, 2], 1)
    with pytest.raises(ValueError, match=r"^expected place from 0 to 1, got 2$"):
        together.network(2)


# ------------------------------------------------------------------ running away


def tiny_input(rate):
    """A run whose weights grow for many iterations before they are too large.

    The sum is weight * input, with an input so small that even an enormous weight leaves the
    sigmoid on its slope.
    """
    return Network([Layer([[0.0]])]), Examples("tiny input", [[1e-100]], [[1e99]]), rate


def first_refused_step(network, examples, rate):
    for iteration in range(10_000):
        try:
            network = network.step(examples, rate).network
        except ValueError as error:
            assert "synapses to hold finite numbers" in str(error)
            return iteration
    raise AssertionError("never ran away")


@law
@given(st.floats(1e99, 1e100))
def test_a_run_that_runs_away_names_the_iteration(rate):
    network, examples, rate = tiny_input(rate)
    iteration = first_refused_step(network, examples, rate)
    train(network, examples, iteration, rate)  # so far all is well
    with pytest.raises(TrainingError, match=rf"ran away at iteration {iteration}:.*Try a"):
        train(network, examples, iteration + 200, rate)


def test_slices_do_not_shift_the_iteration_that_is_named(monkeypatch):
    network, examples, rate = tiny_input(4e99)
    iteration = first_refused_step(network, examples, rate)
    assert iteration > 100
    monkeypatch.setattr(training, "SLICE", 30)
    with pytest.raises(TrainingError, match=f"at iteration {iteration}:"):
        train(network, examples, 1000, rate)


def test_one_that_runs_away_in_a_crowd_is_named_too():
    _, examples, rate = tiny_input(4e99)
    iteration = first_refused_step(Network.random([1, 1], 1), examples, rate)
    with pytest.raises(TrainingError, match=f"at iteration {iteration}:"):
        train_many([1, 1], examples, [0, 1], 1000, [1.0, rate])


def test_an_absurd_learning_rate_ends_at_the_first_iteration():
    for run in (
        lambda: train(CLASSIC, FOUR_EXAMPLES, 100, 1e300),
        lambda: train_many([3, 4, 1], FOUR_EXAMPLES, [1], 100, 1e300),
    ):
        with pytest.raises(TrainingError, match=r"at iteration 0: .* smaller than 1e\+300, or"):
            run()


# ------------------------------------------------------------------ what is refused

TWO_WIDE = Examples("two wide", [[0, 1]], [[1]])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"iterations": -1}, "iterations to be a whole number from 0 up, got -1"),
        ({"iterations": 1.5}, "iterations to be a whole number from 0 up, got 1.5"),
        ({"iterations": "9"}, "iterations to be a whole number from 0 up, got '9'"),
        ({"iterations": True}, "iterations to be a whole number from 0 up, got True"),
        ({"learning_rate": 0}, "learning_rate to be a finite number above 0, got 0"),
        ({"learning_rate": -0.5}, "learning_rate to be a finite number above 0, got -0.5"),
        ({"learning_rate": np.inf}, "learning_rate to be a finite number above 0, got inf"),
        ({"learning_rate": np.nan}, "learning_rate to be a finite number above 0, got nan"),
        ({"learning_rate": "1"}, "learning_rate to be a finite number above 0, got '1'"),
        ({"learning_rate": None}, "learning_rate to be a finite number above 0, got None"),
        ({"examples": TWO_WIDE}, "inputs of shape (examples, 3), got (1, 2)"),
        ({"examples": None}, "Examples(name, inputs, targets), got None"),
    ],
)
@pytest.mark.parametrize(
    "run",
    [
        pytest.param(lambda **given: train(CLASSIC, **given), id="train"),
        pytest.param(lambda **given: train_many([3, 4, 1], seeds=[1, 2], **given), id="train_many"),
    ],
)
def test_bad_input_is_named_with_what_was_expected_and_what_came(run, arguments, words):
    with pytest.raises(ValueError) as error:
        run(**{"examples": FOUR_EXAMPLES, "iterations": 5} | arguments)
    assert str(error.value) == f"expected {words}"


def test_something_else_in_the_place_of_the_network_is_named():
    with pytest.raises(ValueError, match=r"^expected a Network, got Examples"):
        train(FOUR_EXAMPLES, CLASSIC)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"sizes": [3]}, "sizes of at least two layers, like [3, 4, 1], got [3]"),
        ({"sizes": 3}, "sizes of at least two layers, like [3, 4, 1], got 3"),
        ({"sizes": []}, "sizes of at least two layers, like [3, 4, 1], got []"),
        ({"sizes": "341"}, "sizes of at least two layers, like [3, 4, 1], got '341'"),
        ({"sizes": [3, 0, 1]}, "every size to be a whole number from 1 up, got 0"),
        ({"sizes": [[3, 4, 1]]}, "sizes for each of the 2 seeds, got 1 of them"),
        ({"seeds": []}, "seeds to be a list with at least one seed, got []"),
        ({"seeds": 7}, "seeds to be a list with at least one seed, got 7"),
        ({"seeds": "12"}, "seeds to be a list with at least one seed, got '12'"),
        ({"seeds": [1, -2]}, "seed to be a whole number from 0 up, got -2"),
        ({"learning_rate": [1]}, "learning_rate for each of the 2 seeds, got 1 of them"),
        ({"learning_rate": [1, 0]}, "learning_rate to be a finite number above 0, got 0"),
    ],
)
def test_bad_crowds_are_named(arguments, words):
    good = {"sizes": [3, 4, 1], "examples": FOUR_EXAMPLES, "seeds": [1, 2], "iterations": 5}
    with pytest.raises(ValueError) as error:
        train_many(**good | arguments)
    assert str(error.value) == f"expected {words}"


@pytest.mark.parametrize(
    ("snapshots", "words"),
    [
        ({}, "snapshots to be networks by iteration, from 0 on, got {}"),
        ({0: CLASSIC, "a": CLASSIC}, f"{EVERY_ITERATION} a whole number from 0 up, got 'a'"),
        ({0: CLASSIC, -1: CLASSIC}, f"{EVERY_ITERATION} a whole number from 0 up, got -1"),
        ({0: CLASSIC, 2.0: CLASSIC}, f"{EVERY_ITERATION} a whole number from 0 up, got 2.0"),
        ({False: CLASSIC, 5: CLASSIC}, f"{EVERY_ITERATION} a whole number from 0 up, got False"),
        ({0: CLASSIC, 6: CLASSIC}, f"{EVERY_ITERATION} 5 at most, got 6"),
        ({0: CLASSIC, 3: "x"}, "every network in snapshots to be of the class Network, got 'x'"),
    ],
)
def test_bad_snapshots_of_a_history_are_named(snapshots, words):
    with pytest.raises(ValueError) as error:
        replace(train(CLASSIC, FOUR_EXAMPLES, 5), snapshots=snapshots)
    assert str(error.value) == f"expected {words}"


def test_snapshots_may_be_at_any_whole_numbers_on_the_way():
    history = train(CLASSIC, FOUR_EXAMPLES, 5)
    fewer = replace(history, snapshots={0: CLASSIC, np.int64(3): history.at(3)})
    assert same(fewer.at(5), history.network)


@pytest.mark.parametrize(
    ("iteration", "words"),
    [
        (6, "iteration from 0 to 5, got 6"),
        (-1, "iteration to be a whole number from 0 up, got -1"),
        (2.0, "iteration to be a whole number from 0 up, got 2.0"),
        (None, "iteration to be a whole number from 0 up, got None"),
    ],
)
def test_an_iteration_outside_of_the_history_is_named(iteration, words):
    with pytest.raises(ValueError) as error:
        train(CLASSIC, FOUR_EXAMPLES, 5).at(iteration)
    assert str(error.value) == f"expected {words}"


# ------------------------------------------------------------------ in batches


@law
@given(networks_with_examples(), st.integers(1, 8), learning_rates, seeds)
def test_an_epoch_is_a_step_with_each_batch_to_the_last_bit(given, size, learning_rate, seed):
    network, examples = given
    stream = np.random.RandomState(seed)
    trained = grow_in_batches(network, examples, size, learning_rate, seed)
    for after_an_epoch in islice(trained, 3):
        for batch in examples.batches(size, stream):
            network = network.step(batch, learning_rate).network
        assert same(after_an_epoch, network)


def test_layers_of_another_kind_are_trained_in_batches_too():
    first, second = CLASSIC.layers
    network = Network([first, CrossEntropyLayer(second.synapses)])
    after_an_epoch = next(grow_in_batches(network, FOUR_EXAMPLES, 3, 0.5, seed=1))
    for batch in FOUR_EXAMPLES.batches(3, seed=1):
        network = network.step(batch, 0.5).network
    assert same(after_an_epoch, network)


@pytest.mark.parametrize("last", [Layer, CrossEntropyLayer])
def test_weights_that_run_away_in_batches_are_told_with_the_epoch(last):
    network = Network([last(np.zeros((1, 1)))])
    enormous = Examples("enormous", [[1e99], [-1e99]], [[1.0], [1.0]])
    with pytest.raises(TrainingError, match=r"ran away in epoch 1: .* smaller than 1e\+99"):
        next(grow_in_batches(network, enormous, 1, 1e99, seed=1))


@pytest.mark.parametrize("wrong", [{"size": 0}, {"learning_rate": 0}, {"seed": -1}])
def test_batches_that_make_no_sense_are_an_error(wrong):
    settings = {"size": 2, "learning_rate": 1, "seed": 1} | wrong
    with pytest.raises(ValueError, match=f"expected {next(iter(wrong))}"):
        next(grow_in_batches(CLASSIC, FOUR_EXAMPLES, **settings))
