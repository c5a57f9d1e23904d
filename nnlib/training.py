"""Training: the same step again and again, and a record of what happened.

`train` does what calling `Network.step` over and over does, bit for bit, but makes every array
once and then calculates into it, so that 60,000 steps take less than a second.

`train_many` trains a whole crowd of networks at once, one at each place along the last axis:

    inputs    (examples, n_in)
    synapses  (n_in, n_out, networks)
    outputs   (examples, n_out, networks)
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import count, pairwise
from sys import float_info
from typing import Any

import numpy as np
import numpy.typing as npt

from nnlib.arrays import (
    LARGEST,
    MOST,
    Array,
    is_list,
    is_longer,
    one_of,
    positive_number,
    short,
    true_or_false,
    whole_number,
)
from nnlib.examples import Examples, Rows, shuffled_rows, some_of
from nnlib.layer import Layer
from nnlib.network import MOST_WEIGHTS, Network
from nnlib.seeds import Seed, random_stream

RECORDED = 240  # about so many points of a training, evenly spaced on a logarithmic scale
BLOCK = 1_000  # networks that are trained side by side: more do not fit a processor's cache
MOST_NETWORKS = 100_000  # trained together: their recorded errors alone are 0.2 GB
ONE = np.array(1.0)  # quicker than the number 1, which each call would make an array of
SLICE = 100_000  # targets times iterations between two looks at the weights and the progress bar


class TrainingError(ValueError):
    """The weights ran away: the message names the iteration and what to try."""


@dataclass(frozen=True, eq=False)
class History:
    """One training, from the first error to the last.

    errors: mean absolute error before each update, and one more after the last:
        (iterations + 1,).
    network: the trained network.
    snapshots: networks kept on the way, by iteration, the first and the last among them.
    """

    examples: Examples
    learning_rate: float
    errors: Array
    network: Network
    snapshots: dict[int, Network] = field(repr=False)

    def __post_init__(self) -> None:
        one_of(self.examples, Examples, "examples")
        one_of(self.network, Network, "network")
        positive_number(self.learning_rate, "learning_rate", float_info.max)
        _check_errors(self.errors, ndim=1)
        kept = self.snapshots
        if not isinstance(kept, dict) or not isinstance(kept.get(0), Network):
            raise ValueError(
                f"expected snapshots to be networks by iteration, from 0 on, got {short(kept)}"
            )
        for iteration, network in kept.items():
            whole_number(iteration, "every iteration in snapshots", 0, self.iterations)
            one_of(network, Network, "every network in snapshots")

    @property
    def iterations(self) -> int:
        """How many updates were made."""
        return len(self.errors) - 1

    def at(self, iteration: int) -> Network:
        """The network as it was after so many updates, to the last bit.

        Taken from a snapshot, or trained on from the nearest earlier one.
        ValueError: not a whole number from 0 to `iterations`.
        """
        iteration = whole_number(iteration, "iteration", least=0)
        if iteration > self.iterations:
            raise ValueError(
                f"expected iteration from 0 to {self.iterations}, got {short(iteration)}"
            )
        start = max(known for known in self.snapshots if known <= iteration)
        network = self.snapshots[start]
        if start == iteration:
            return network
        return train(network, self.examples, iteration - start, self.learning_rate).network


def train(
    network: Network,
    examples: Examples,
    iterations: int = 60_000,
    learning_rate: float = 1.0,
    progress: bool = False,
) -> History:
    """Train a network on all examples, again and again.

    examples: a column for each input and each output neuron of the network.
    iterations: how many updates, 0 or more.
    learning_rate: how far each update goes, above 0.
    progress: show a progress bar.
    ValueError: anything else. TrainingError: the weights ran away.
    """
    iterations = whole_number(iterations, "iterations", 0, MOST)
    with _bar(iterations, progress) as advance_to:
        for history in grow(network, examples, iterations, learning_rate):
            advance_to(history.iterations)
    return history


def grow(
    network: Network, examples: Examples, iterations: int = 60_000, learning_rate: float = 1.0
) -> Iterator[History]:
    """Like `train`, giving back the history so far after every short slice of work.

    For pictures that grow while the work goes on, and that must stay ready for a click.
    """
    learning_rate = positive_number(learning_rate, "learning_rate", float_info.max)
    loop = _loop(network, examples, learning_rate)
    iterations = whole_number(iterations, "iterations", 0, MOST)
    recorded = set(log_spaced(iterations).tolist())
    errors = np.empty(iterations + 1)
    snapshots: dict[int, Network] = {}
    for start, stop in _slices(sorted(recorded), examples.targets.size):
        network = loop.network
        if start in recorded:
            snapshots[start] = network
        if stop is None:
            errors[start] = np.mean(np.abs(examples.targets - network.predict(examples.inputs)))
        else:  # calculated on the way, instead of a second time: much, where examples are many
            errors[start:stop] = loop.run(start, stop)
        yield History(examples, loop.learning_rate, errors[: start + 1], network, snapshots)


def _loop(network: Network, examples: Examples, learning_rate: float) -> "_Loop | _Steps":
    if not isinstance(network, Network):
        raise ValueError(f"expected a Network, got {short(network)}")
    network.check_fits(examples)
    classic = all(type(layer) is Layer for layer in network.layers)
    return (_Loop if classic else _Steps)(network, examples, learning_rate)


def grow_in_batches(
    network: Network, examples: Examples, size: int, learning_rate: float, seed: Seed
) -> Iterator[Network]:
    """The network after each epoch of a training in batches, for as long as somebody asks.

    It is what `Network.step` makes of the batches of `examples.batches(size, stream)`, one after the
    other, to the last bit.

    size: examples in a batch, over which each step sums; the last one of an epoch may be smaller.
    seed: of the shuffling.
    ValueError: anything else. TrainingError: the weights ran away.
    """
    learning_rate = positive_number(learning_rate, "learning_rate", float_info.max)
    stream, loop = random_stream(seed), _loop(network, examples, learning_rate)
    for epoch in count(1):
        batches = shuffled_rows(examples, size, stream)
        try:
            with np.errstate(over="ignore", invalid="ignore"):
                for rows in batches:
                    loop = loop.look_at(examples, rows)
                    loop.step()
            network = loop.network
        except ValueError:  # the examples fit: so a number became too large for a layer
            raise _ran_away(f"in epoch {epoch}", learning_rate) from None
        yield network


class _Steps:
    """One training, step by step: any kind of layers, a twentieth of the speed."""

    def __init__(self, network: Network, examples: Examples, learning_rate: float):
        self.network, self.examples, self.learning_rate = network, examples, learning_rate

    def look_at(self, examples: Examples, rows: Rows) -> "_Steps":
        """What goes on with these rows of the examples."""
        self.examples = some_of(examples, rows)
        return self

    def step(self) -> None:
        """One iteration, of which nothing is recorded."""
        self.network = self.network.step(self.examples, self.learning_rate).network

    def run(self, start: int, stop: int) -> Array:
        """Iterations `start` up to `stop`: the mean absolute error before each of them."""
        errors = np.empty(stop - start)
        for iteration in range(start, stop):
            try:
                with np.errstate(over="ignore", invalid="ignore"):
                    step = self.network.step(self.examples, self.learning_rate)
            except ValueError:  # the examples fit: so a number became too large for a layer
                raise _ran_away(f"at iteration {iteration}", self.learning_rate) from None
            errors[iteration - start] = np.mean(np.abs(step.errors[-1]))
            self.network = step.network
        return errors


def _ran_away(when: str, learning_rate: float) -> TrainingError:
    return TrainingError(
        f"the weights ran away {when}: they are too large for a "
        f"computer's numbers. Try a learning rate smaller than {learning_rate:g}, "
        "or inputs between -1 and 1"
    )


class _Loop:
    """The arrays of one training of classic layers, made once; `run` calculates into them.

    The results are those of `Network.step`, to the last bit. On so few numbers the call of an
    operation costs more than its arithmetic, so there are few calls, and none makes an array:

    - All numbers of a kind stand in one row, in which each layer has its part: the slopes of all
      layers take two calls.
    - The weights are kept with the opposite sign, which is exact, and spares the minus of e^-x.
      So is the blame they are multiplied into, that of the layer before that is right again, ...
    """

    def __init__(self, network: Network, examples: Examples, learning_rate: float):
        self.learning_rate = learning_rate
        self.inputs, self.targets = examples.inputs.copy(), examples.targets.copy()
        weights = [layer.synapses.shape for layer in network.layers]
        neurons = [(len(examples), n_out) for _, n_out in weights]
        self.row, self.opposites = _in_one_row(weights)
        for opposite, layer in zip(self.opposites, network.layers, strict=True):
            np.negative(layer.synapses, out=opposite)
        self.unrecorded = np.empty((1, *self.targets.shape))  # room for the errors of one step
        self.all_values, values = _in_one_row(neurons)
        self.all_slopes, slopes = _in_one_row(neurons)
        self.all_updates, updates = _in_one_row(weights)
        self.all_rates, rates = _in_one_row(weights)
        (_, deltas), (_, blames) = _in_one_row(neurons), _in_one_row(neurons)
        shown = [self.inputs, *values[:-1]]
        self.forward = [
            (before.dot, opposite, value)
            for before, opposite, value in zip(shown, self.opposites, values, strict=True)
        ]
        # The last layer's update has the right sign, that of the layer before the opposite one, ...
        signs = [(-1.0) ** k for k in range(len(weights))][::-1]
        self.sign, signs[0] = signs[0], 1.0  # ... where it is put right beforehand
        shown[0] = self.signed_inputs = self.sign * self.inputs
        for rate, sign in zip(rates, signs, strict=True):
            rate[:] = sign * learning_rate
        self.scaled = bool(np.any(self.all_rates != 1))
        self.backward = [
            (slope, delta, delta.dot, opposite.T, blame, before.T.dot, update)
            for before, opposite, slope, delta, blame, update in zip(
                shown, self.opposites, slopes, deltas, [None, *blames[:-1]], updates, strict=True
            )  # nobody blames the inputs
        ][::-1]

    def look_at(self, examples: Examples, rows: Rows) -> "_Loop":
        """What goes on with these rows of the examples."""
        if len(rows) != len(self.targets):
            return _Loop(self.network, some_of(examples, rows), self.learning_rate)
        for whole, part in (examples.inputs, self.inputs), (examples.targets, self.targets):
            np.take(whole, rows, axis=0, out=part, mode="clip")  # other modes make an array first
        np.multiply(self.sign, self.inputs, out=self.signed_inputs)
        return self

    def step(self) -> None:
        """One iteration, of which nothing is recorded."""
        self._iterate(self.unrecorded)

    @property
    def network(self) -> Network:
        return Network([Layer(0.0 - opposite) for opposite in self.opposites])  # never -0

    def run(self, start: int, stop: int) -> Array:
        """Iterations `start` up to `stop`: the mean absolute error before each of them."""
        before = self.row.copy()
        errors = np.empty((stop - start, *self.targets.shape))
        with np.errstate(over="ignore", invalid="ignore"):  # looked at once a slice, below
            self._iterate(errors)
        if not self._is_finite():
            self._name_the_iteration(before, start, stop)
        return np.abs(errors, out=errors).reshape(len(errors), -1).mean(axis=1)

    def _iterate(self, errors: Array) -> None:
        exp, add, subtract, multiply = np.exp, np.add, np.subtract, np.multiply
        reciprocal, targets, outputs = np.reciprocal, self.targets, self.forward[-1][2]
        row, all_updates, all_rates = self.row, self.all_updates, self.all_rates
        all_values, all_slopes, scaled, one = self.all_values, self.all_slopes, self.scaled, ONE
        for error in errors:
            for meet, opposite, value in self.forward:
                meet(opposite, value)
                exp(value, value)
                add(one, value, value)
                reciprocal(value, value)
            subtract(targets, outputs, error)
            subtract(one, all_values, all_slopes)
            multiply(all_values, all_slopes, all_slopes)
            for slope, delta, send, back, blame, carry, update in self.backward:
                multiply(error, slope, delta)
                carry(delta, update)
                if blame is not None:
                    error = send(back, blame)
            if scaled:
                multiply(all_updates, all_rates, all_updates)
            subtract(row, all_updates, row)

    def _is_finite(self) -> bool:
        return bool(np.all(np.abs(self.row) <= LARGEST))

    def _name_the_iteration(self, before: Array, start: int, stop: int) -> None:
        self.row[:] = before
        for iteration in range(start, stop):
            with np.errstate(over="ignore", invalid="ignore"):
                self._iterate(np.empty((1, *self.targets.shape)))
            if not self._is_finite():
                raise _ran_away(f"at iteration {iteration}", self.learning_rate)


def _in_one_row(shapes: Sequence[tuple[int, ...]]) -> tuple[Array, list[Array]]:
    """An empty row of numbers, and a table of each shape whose numbers stand in it."""
    ends = np.cumsum([math.prod(shape) for shape in shapes])
    row = np.empty(ends[-1])
    parts = np.split(row, ends[:-1])
    return row, [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]


@dataclass(frozen=True, eq=False)
class Histories:
    """The trainings of a crowd of networks, as far as they have come.

    iterations: how many updates each network has had.
    recorded: the iterations that were recorded, evenly spaced on a logarithmic scale.
    errors: mean absolute error of each network at each of them, (recorded, networks).
    """

    iterations: int
    recorded: npt.NDArray[np.int64]
    errors: Array
    crowds: list["_Crowd"] = field(repr=False)

    def __post_init__(self) -> None:
        whole_number(self.iterations, "iterations", least=0)
        _check_errors(self.errors, ndim=2)
        if (
            not isinstance(self.recorded, np.ndarray)
            or self.recorded.shape != self.errors.shape[:1]
        ):
            raise ValueError(
                f"expected recorded to be {len(self.errors)} iterations, got {short(self.recorded)}"
            )
        if not isinstance(self.crowds, list) or not all(isinstance(c, _Crowd) for c in self.crowds):
            raise ValueError(f"expected crowds as train_many makes them, got {short(self.crowds)}")

    def copy(self) -> "Histories":
        """The same, kept as it is now: going on with the training changes the networks."""
        return replace(self, crowds=[crowd.copy() for crowd in self.crowds])

    def network(self, place: int) -> Network:
        """The network at this place of the crowd, as it is now."""
        place = whole_number(place, "place", least=0)
        for crowd in self.crowds:
            if place in crowd.places:
                return crowd.network(crowd.places.index(place))
        last = self.errors.shape[1] - 1
        raise ValueError(f"expected place from 0 to {last}, got {short(place)}")


def _check_errors(errors: Any, ndim: int) -> None:
    if not isinstance(errors, np.ndarray) or errors.ndim != ndim or errors.dtype != np.float64:
        raise ValueError(f"expected errors as an array of floats, got {short(errors)}")
    if not 0 < errors.size <= MOST or not np.isfinite(errors).all():
        raise ValueError(f"expected one finite error or more, got {short(errors)}")


def train_many(
    sizes: Sequence[int] | Sequence[Sequence[int]],
    examples: Examples,
    seeds: Sequence[Seed],
    iterations: int = 60_000,
    learning_rate: float | Sequence[float] = 1.0,
    progress: bool = False,
) -> Histories:
    """Train a network for each seed, all at once.

    sizes: of all networks, like [3, 4, 1], or a list with the sizes of each.
    learning_rate: of all networks, or a list with the rate of each.
    The rest as in `train`. Errors are recorded at about 240 iterations, evenly spaced on a
    logarithmic scale. Memory for each network, however many iterations: 8 bytes for each recorded
    error, four times for each weight, twice for each neuron's value of each example, and about a
    kilobyte. For networks of different sizes at most twice as much.
    """
    with _bar(iterations, progress) as advance_to:
        for histories in grow_many(sizes, examples, seeds, iterations, learning_rate):
            advance_to(histories.iterations)
    return histories


def grow_many(
    sizes: Sequence[int] | Sequence[Sequence[int]],
    examples: Examples,
    seeds: Sequence[Seed],
    iterations: int = 60_000,
    learning_rate: float | Sequence[float] = 1.0,
) -> Iterator[Histories]:
    """Like `train_many`, giving back what there is after every short slice of work.

    For pictures that grow while the work goes on, and that must stay ready for a click.
    """
    networks, rates = _networks_and_rates(sizes, examples, seeds, learning_rate)
    iterations = whole_number(iterations, "iterations", 0, MOST)
    yield from grow_crowd(networks, examples, iterations, rates)


def grow_crowd(
    networks: list[Network],
    examples: Examples,
    iterations: int,
    rates: Array,
    also: Iterable[int] = (),
) -> Iterator[Histories]:
    """Like `grow_many`, for networks that are there already, each with its learning rate.

    also: more iterations to record.
    """
    crowds = _crowds(networks, examples, rates)
    recorded = np.array(sorted({*log_spaced(iterations).tolist(), *also}), np.int64)
    errors = np.empty((len(recorded), len(networks)))
    done = 0
    for start, stop in _slices(recorded.tolist(), len(networks) * len(examples)):
        if start == recorded[done]:
            for crowd in crowds:
                errors[done, crowd.places] = crowd.errors()
            done += 1
        yield Histories(start, recorded[:done], errors[:done], crowds)
        if stop is not None:
            for crowd in crowds:
                crowd.run(start, stop)


class _Crowd:
    """Networks of as many layers each, trained side by side along the last axis.

    The first layer's inputs are the same for all networks: its products are one matrix product, with
    all neurons of all networks in a row.

    The arrays have room for the largest network. A hidden neuron that a smaller one does not have
    answers 0 instead of what the sigmoid says: so its slope is 0, nothing is blamed on it, and the
    weights to it and from it stay at 0.
    """

    def __init__(
        self, places: list[int], networks: list[Network], examples: Examples, rates: Array
    ):
        self.places = places
        self.networks = networks
        self.examples = examples
        self.rates, self.scaled = rates, bool(np.any(rates != 1))
        self.inputs, self.opposite_inputs = examples.inputs.T, -examples.inputs
        self.sizes = np.array([network.sizes for network in networks])
        largest, crowd = self.sizes.max(axis=0).tolist(), len(networks)
        self.targets = np.repeat(examples.targets[:, :, None], crowd, axis=2)
        self.synapses = [np.zeros((n_in, n_out, crowd)) for n_in, n_out in pairwise(largest)]
        for index, network in enumerate(networks):
            for mine, layer in zip(self._of(index), network.layers, strict=True):
                mine[:] = layer.synapses
        self.there = [  # of hidden neurons, if not all networks have all: 1 or 0
            1.0 * (np.arange(neurons)[:, None] < self.sizes[:, k])
            for k, neurons in list(enumerate(largest))[1:-1]
            if np.any(self.sizes != largest)
        ]
        self.updates = [np.empty_like(synapses) for synapses in self.synapses]
        shapes = [(len(examples), synapses.shape[1], crowd) for synapses in self.synapses]
        self.values, self.deltas = ([np.empty(shape) for shape in shapes] for _ in range(2))

    def network(self, index: int) -> Network:
        return Network([Layer(synapses) for synapses in self._of(index)])

    def _of(self, index: int) -> list[Array]:
        """The weights of one network."""
        return [
            synapses[:n_in, :n_out, index]
            for synapses, (n_in, n_out) in zip(
                self.synapses, pairwise(self.sizes[index]), strict=True
            )
        ]

    def copy(self) -> "_Crowd":
        """With weights of its own: the rest is calculated anew in every step."""
        twin = copy(self)
        twin.synapses = [synapses.copy() for synapses in self.synapses]
        return twin

    def errors(self) -> Array:
        """Mean absolute error of each network, (networks,)."""
        with np.errstate(over="ignore"):  # of e^-x: 1 / infinity is 0
            self._forward()
        np.subtract(self.targets, self.values[-1], out=self.deltas[-1])
        return np.abs(self.deltas[-1]).mean(axis=(0, 1))

    def run(self, start: int, stop: int) -> None:
        with np.errstate(over="ignore", invalid="ignore"):  # looked at once a slice, below
            for _ in range(start, stop):
                self._step()
        for synapses in self.synapses:
            bad = ~np.all(np.abs(synapses) <= LARGEST, axis=(0, 1))
            if np.any(bad):  # the slow way again, to name the iteration
                k = int(np.argmax(bad))
                train(self.networks[k], self.examples, stop, float(self.rates[k]))
                # If one of the two was just below it:
                raise _ran_away(f"at iteration {stop}", float(self.rates[k]))

    def _forward(self) -> None:
        for k, values in enumerate(self.values):
            if k:
                np.einsum("ein,ion->eon", self.values[k - 1], self.synapses[k], out=values)
                np.negative(values, values)
            else:
                np.matmul(self.opposite_inputs, _flat(self.synapses[0]), _flat(values))
            np.exp(values, values)
            np.add(values, ONE, values)
            np.reciprocal(values, values)
            if k < len(self.there):
                np.multiply(values, self.there[k], values)

    def _step(self) -> None:
        self._forward()
        np.subtract(self.targets, self.values[-1], self.deltas[-1])  # the error, so far
        for k in reversed(range(len(self.values))):
            values, delta, update = self.values[k], self.deltas[k], self.updates[k]
            np.multiply(delta, values, delta)  # times the slope, values * (1 - values)
            np.subtract(ONE, values, values)  # in their place: a new array costs more
            np.multiply(delta, values, delta)
            if k:
                np.einsum("eon,ion->ein", delta, self.synapses[k], out=self.deltas[k - 1])
                np.einsum("ein,eon->ion", self.values[k - 1], delta, out=update)
            else:
                np.matmul(self.inputs, _flat(delta), _flat(update))
            if self.scaled:
                np.multiply(update, self.rates, update)
            np.add(self.synapses[k], update, self.synapses[k])


def _flat(array: Array) -> Array:
    """The last two axes in a row: a matrix with all neurons of all networks as columns."""
    return array.reshape(len(array), -1)


def _networks_and_rates(
    sizes: Any, examples: Examples, seeds: Any, learning_rate: Any
) -> tuple[list[Network], Array]:
    if not is_list(seeds) or not is_longer(seeds, 0):
        raise ValueError(f"expected seeds to be a list with at least one seed, got {short(seeds)}")
    if is_longer(seeds, MOST_NETWORKS):
        raise ValueError(f"expected {MOST_NETWORKS:,} seeds at most, got {short(seeds)}")
    each_its_own = is_list(sizes) and is_longer(sizes, 0) and is_list(sizes[0])
    sizes_of_each = sizes if each_its_own else [sizes] * len(seeds)
    rates = learning_rate if is_list(learning_rate) else [learning_rate] * len(seeds)
    for name, each in (("sizes", sizes_of_each), ("learning_rate", rates)):
        if is_longer(each, len(seeds)) or len(each) < len(seeds):
            count = "more" if is_longer(each, MOST_NETWORKS) else len(each)
            raise ValueError(
                f"expected {name} for each of the {len(seeds)} seeds, got {count} of them"
            )
    networks, weights = [], 0
    for size, seed in zip(sizes_of_each, seeds, strict=True):
        networks.append(Network.random(size, seed))
        networks[-1].check_fits(examples)
        weights += sum(layer.synapses.size for layer in networks[-1].layers)
        if weights > MOST_WEIGHTS:
            raise ValueError(f"expected {MOST_WEIGHTS:,} weights at most in all networks, got more")
    return networks, np.array(
        [positive_number(rate, "learning_rate", float_info.max) for rate in rates]
    )


def _crowds(networks: list[Network], examples: Examples, rates: Array) -> list[_Crowd]:
    """Networks of like sizes together: `BLOCK` at most, with at most half of their room empty."""
    blocks: list[list[int]] = []
    largest: list[int] = []
    filled, rows = 0, len(examples)
    for place in sorted(
        range(len(networks)), key=lambda place: (len(networks[place].layers), networks[place].sizes)
    ):
        sizes = networks[place].sizes
        both = list(map(max, largest, sizes))
        if (
            len(largest) != len(sizes)
            or len(blocks[-1]) == BLOCK
            or (len(blocks[-1]) + 1) * _room(both, rows) > 2 * (filled + _room(sizes, rows))
        ):
            blocks.append([])
            both, filled = sizes, 0
        blocks[-1].append(place)
        largest, filled = both, filled + _room(sizes, rows)
    return [_Crowd(block, [networks[k] for k in block], examples, rates[block]) for block in blocks]


def _room(sizes: Sequence[int], rows: int) -> int:
    """How many numbers a network takes in its crowd: for its weights, and for each example's values."""
    return 2 * sum(n_in * n_out + rows * n_out for n_in, n_out in pairwise(sizes))


def log_spaced(iterations: int, points: int = RECORDED) -> npt.NDArray[np.int64]:
    """Whole numbers from 0 to `iterations`, evenly spaced on a logarithmic scale."""
    if not iterations:
        return np.array([0])
    spaced = np.geomspace(1, iterations, points).round().astype(np.int64)
    return np.union1d([0], spaced)


def _slices(recorded: list[int], width: int) -> Iterator[tuple[int, int | None]]:
    """From one recorded iteration to the next, in slices of about `SLICE` work each.

    One at a time, because there may be millions; the last begins where all is done, and has no end.
    """
    longest = max(1, SLICE // width)
    for start, stop in pairwise(recorded):
        for begin in range(start, stop, longest):
            yield begin, min(begin + longest, stop)
    yield recorded[-1], None


@contextmanager
def _bar(iterations: int, progress: bool) -> Iterator[Callable[[int], None]]:
    if not true_or_false(progress, "progress"):
        yield lambda done: None
        return
    from tqdm.auto import tqdm  # here, because importing nnlib loads NumPy only

    with tqdm(total=iterations, unit=" iterations") as bar:

        def advance_to(done: int) -> None:
            bar.update(done - bar.n)

        yield advance_to
