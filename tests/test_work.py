"""How much work an iteration is, counted instead of timed, so that it holds on any machine.

The numbers are those of today. One that went down is written down here; one that goes up needs a
reason: on a network this small, the calls are what costs time.
"""

import tracemalloc
from itertools import pairwise

import numpy as np
import pytest
from laws import random_examples

from nnlib import FOUR_EXAMPLES, Network, train, train_many, training
from nnlib.examples import some_of
from nnlib.training import grow, grow_many

SIZES = {1: [3, 1], 2: [3, 4, 1], 3: [3, 5, 4, 1], 4: [3, 5, 4, 4, 1]}


class Counted(np.ndarray):
    """An array that counts what is calculated with it."""

    calls = 0

    def dot(self, other, out=None):
        return self.counting(np.ndarray.dot, (self, other, out), {})

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        return self.counting(getattr(ufunc, method), inputs, options)

    def __array_function__(self, function, types, inputs, options):
        return self.counting(function, inputs, options)

    @staticmethod
    def counting(function, inputs, options):
        Counted.calls += 1
        options = {name: plain(value) for name, value in options.items()}
        return counted(function(*plain(inputs), **options))


def plain(value):
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    return value.view(np.ndarray) if isinstance(value, Counted) else value


def counted(value):
    return value.view(Counted) if isinstance(value, np.ndarray) else value


def calls_each(run):
    """Calls for an iteration of `run(iterations)`, without those that are made once."""
    totals = []
    for iterations in (3, 13):
        Counted.calls = 0
        run(iterations)
        totals.append(Counted.calls)
    return (totals[1] - totals[0]) / 10


@pytest.mark.parametrize("layers", SIZES)
@pytest.mark.parametrize("rate", [1.0, 0.5])
def test_an_iteration_of_train_is_this_many_calls(layers, rate, monkeypatch):
    whole = training._in_one_row

    def in_one_row(shapes):
        row, parts = whole(shapes)
        return counted(row), [counted(part) for part in parts]

    monkeypatch.setattr(training, "_in_one_row", in_one_row)
    examples = random_examples(SIZES[layers], rows=4, seed=1)
    object.__setattr__(examples, "inputs", counted(examples.inputs))
    network = Network.random(SIZES[layers], seed=1)
    loop = training._loop(network, examples, rate)

    def run(iterations):
        with np.errstate(over="ignore"):
            loop._iterate(np.empty((iterations, *examples.targets.shape)))

    # Each layer: product, e^x, + 1, 1 / x; delta, update. Each but the first: blame.
    # All at once: the error, two for the slopes, the new weights, and one for the rate if it is
    # not 1, or for the sign from three layers on.
    scaled = rate != 1 or layers > 2
    assert calls_each(run) == 6 * layers + (layers - 1) + 4 + scaled


@pytest.mark.parametrize("layers", SIZES)
@pytest.mark.parametrize("rate", [1.0, 0.5])
@pytest.mark.parametrize("mixed", [False, True])
def test_an_iteration_of_a_crowd_is_this_many_calls(layers, rate, mixed):
    first, *hidden, last = SIZES[layers]
    mixed = mixed and hidden != []
    sizes = [[first, *(each + mixed * (k % 2) for each in hidden), last] for k in range(5)]
    crowd = crowd_of(sizes, 5, rate)
    for name, value in vars(crowd).items():
        if isinstance(value, list) and all(isinstance(each, np.ndarray) for each in value):
            setattr(crowd, name, [counted(array) for array in value])

    def run(iterations):
        for _ in range(iterations):
            crowd._step()

    # Each layer: product, e^x, + 1, 1 / x; three for the delta, two for the update, one for the
    # rate if it is not 1. Each but the first: the sign, and the blame; and each hidden one, where
    # not all networks have all its neurons, their absence. All at once: the error.
    each, each_but_one = 9 + (rate != 1), 2 + mixed
    assert calls_each(run) == each * layers + each_but_one * (layers - 1) + 1


def crowd_of(sizes, networks, rate, examples=FOUR_EXAMPLES):
    given = training._networks_and_rates(sizes, examples, range(networks), rate)
    (crowd,) = training._crowds(given[0], examples, given[1])
    return crowd


# ------------------------------------------------------------------ memory

LITTLE = 4_096  # bytes that Python itself takes and gives back
BUFFERS = 4 * 65_536  # bytes that NumPy may take and give back to repeat a short row


def bytes_for(work):
    """The most memory that was in use at a time, beyond what was in use before."""
    work()  # what is made once and kept
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        work()
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("layers", [2, 3])
def test_an_iteration_of_train_makes_no_array(layers):
    wide = [3, *[400] * (layers - 1), 1]  # 12,800 bytes for the values of a layer
    loop = training._loop(Network.random(wide, 1), FOUR_EXAMPLES, 0.5)
    errors = np.empty((20, 4, 1))
    assert bytes_for(lambda: loop._iterate(errors)) < LITTLE


def test_another_batch_of_the_same_size_makes_no_array():
    examples = random_examples([64, 10], rows=400, seed=1)
    rows = np.arange(100, 200)
    loop = training._loop(Network.random([64, 10], 1), some_of(examples, rows), 0.5)
    assert bytes_for(lambda: loop.look_at(examples, rows + 100).step()) < LITTLE


@pytest.mark.parametrize("layers", [2, 3])
def test_an_iteration_of_a_crowd_makes_no_array(layers):
    examples = random_examples(SIZES[layers], rows=100, seed=1)  # 800,000 bytes a neuron
    crowd = crowd_of(SIZES[layers], 1_000, 0.5, examples)
    assert bytes_for(crowd._step) < BUFFERS


def test_a_longer_training_takes_no_more_memory_than_its_errors():
    network = Network.random([3, 4, 1], seed=1)
    short, long = (bytes_for(lambda n=n: train(network, FOUR_EXAMPLES, n)) for n in (5_000, 15_000))
    assert 8 * 10_000 < long - short < 14 * 10_000


def test_a_longer_training_of_many_takes_no_more_memory_than_its_record():
    networks = 50
    short, long = (
        bytes_for(lambda n=n: train_many([3, 4, 1], FOUR_EXAMPLES, range(networks), n))
        for n in (300, 3_000)
    )
    more = len(training.log_spaced(3_000)) - len(training.log_spaced(300))
    assert long - short < 2 * 8 * networks * more


def test_a_crowd_makes_no_list_of_the_work_that_is_to_be_done():
    networks = 200
    short, long = (
        bytes_for(lambda n=n: next(grow_many([3, 1], FOUR_EXAMPLES, range(networks), n)))
        for n in (10**4, 10**7)
    )
    more = len(training.log_spaced(10**7)) - len(training.log_spaced(10**4))
    assert long - short < 2 * 8 * networks * more


def test_neither_does_the_training_of_one(monkeypatch):
    monkeypatch.setattr(training, "SLICE", 1)
    network, iterations = Network.random([3, 4, 1], seed=1), 10**5
    taken = bytes_for(lambda: next(grow(network, FOUR_EXAMPLES, iterations)))
    assert taken < 10 * iterations


@pytest.mark.parametrize(
    ("sizes", "rows"), [([3, 4, 1], 4), ([16, 40, 1], 16), ([16, 40, 1], 100), ([64, 40, 1], 16)]
)
def test_many_take_the_memory_that_the_docstring_says(sizes, rows):
    networks, iterations = 100, 30
    examples = random_examples(sizes, rows, seed=1)
    taken = bytes_for(lambda: train_many(sizes, examples, range(networks), iterations)) / networks
    recorded = len(training.log_spaced(iterations))
    weights = sum(n_in * n_out for n_in, n_out in pairwise(sizes))
    values = rows * sum(sizes[1:])
    said = 8 * (recorded + 4 * weights + 2 * values) + 1_000
    assert 0.8 * said < taken < 1.2 * said
