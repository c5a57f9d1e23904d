"""Training: the same step again and again, and a record of what happened.

`train` does what calling `Network.step` over and over does, bit for bit, but makes every array
once and then calculates into it, so that 60,000 steps take less than a second.

`train_many` trains a whole crowd of networks at once, one at each place along the last axis:

    inputs    (examples, n_in)
    synapses  (n_in, n_out, networks)
    outputs   (examples, n_out, networks)
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from nnlib.arrays import LARGEST, Array, is_list, positive_number, short, whole_number
from nnlib.examples import Examples
from nnlib.layer import Layer
from nnlib.network import Network
from nnlib.seeds import Seed

RECORDED = 240  # about so many points of a training, evenly spaced on a logarithmic scale
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
            raise ValueError(f"expected iteration from 0 to {self.iterations}, got {iteration}")
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
    iterations = whole_number(iterations, "iterations", least=0)
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
    loop = _loop(network, examples, positive_number(learning_rate, "learning_rate"))
    iterations = whole_number(iterations, "iterations", least=0)
    recorded = set(log_spaced(iterations).tolist())
    errors = np.empty(iterations + 1)
    snapshots = {0: network}
    for start, stop in [*_slices(sorted(recorded), examples.targets.size), (iterations, None)]:
        errors[start] = np.mean(np.abs(examples.targets - loop.network.predict(examples.inputs)))
        yield History(examples, loop.learning_rate, errors[: start + 1], loop.network, snapshots)
        if stop is not None:
            errors[start:stop] = loop.run(start, stop)
            if stop in recorded:
                snapshots[stop] = loop.network


def _loop(network: Network, examples: Examples, learning_rate: float) -> "_Loop | _Steps":
    if not isinstance(network, Network):
        raise ValueError(f"expected a Network, got {short(network)}")
    network.check_fits(examples)
    classic = all(type(layer) is Layer for layer in network.layers)
    return (_Loop if classic else _Steps)(network, examples, learning_rate)


class _Steps:
    """One training, step by step: any kind of layers, one tenth of the speed."""

    def __init__(self, network: Network, examples: Examples, learning_rate: float):
        self.network, self.examples, self.learning_rate = network, examples, learning_rate

    def run(self, start: int, stop: int) -> Array:
        """Iterations `start` up to `stop`: the mean absolute error before each of them."""
        errors = np.empty(stop - start)
        for iteration in range(start, stop):
            try:
                with np.errstate(over="ignore", invalid="ignore"):
                    step = self.network.step(self.examples, self.learning_rate)
            except ValueError:  # the examples fit: so a number became too large for a layer
                raise _ran_away(iteration, self.learning_rate) from None
            errors[iteration - start] = np.mean(np.abs(step.errors[-1]))
            self.network = step.network
        return errors


def _ran_away(iteration: int, learning_rate: float) -> TrainingError:
    return TrainingError(
        f"the weights ran away at iteration {iteration}: they are too large for a "
        f"computer's numbers. Try a learning rate smaller than {learning_rate:g}, "
        "or inputs between -1 and 1"
    )


class _Loop:
    """The arrays of one training of classic layers, made once; `run` calculates into them.

    The operations and their order are those of `Network.step`, so the results are too.
    """

    def __init__(self, network: Network, examples: Examples, learning_rate: float):
        self.learning_rate = learning_rate
        self.targets = examples.targets
        self.synapses = [layer.synapses.copy() for layer in network.layers]
        self.values = [examples.inputs] + [
            np.empty((len(examples), layer.n_out)) for layer in network.layers
        ]
        self.deltas = [np.empty_like(value) for value in self.values[1:]]

    @property
    def network(self) -> Network:
        return Network([Layer(synapses) for synapses in self.synapses])

    def run(self, start: int, stop: int) -> Array:
        """Iterations `start` up to `stop`: the mean absolute error before each of them."""
        before = [synapses.copy() for synapses in self.synapses]
        errors = np.empty((stop - start, *self.targets.shape))
        with np.errstate(over="ignore", invalid="ignore"):  # looked at once a slice, below
            self._iterate(errors)
        if not all(np.all(np.abs(synapses) <= LARGEST) for synapses in self.synapses):
            self._name_the_iteration(before, start, stop)
        return np.abs(errors, out=errors).reshape(len(errors), -1).mean(axis=1)

    def _iterate(self, errors: Array) -> None:
        exp, add, subtract, multiply = np.exp, np.add, np.subtract, np.multiply
        negative, reciprocal, dot = np.negative, np.reciprocal, np.dot
        targets, outputs, rate = self.targets, self.values[-1], self.learning_rate
        ones = [np.ones_like(value) for value in self.values[1:]]
        slopes = [np.empty_like(value) for value in self.values[1:]]
        blames = [np.empty_like(value) for value in self.values[1:]]
        updates = [np.empty_like(synapses) for synapses in self.synapses]
        forward = list(zip(self.values[:-1], self.synapses, self.values[1:], ones, strict=True))
        backward = [
            (value, value_before.T, synapses, synapses.T, one, slope, delta, update, blame)
            for value, value_before, synapses, one, slope, delta, update, blame in zip(
                self.values[1:],
                self.values[:-1],
                self.synapses,
                ones,
                slopes,
                self.deltas,
                updates,
                [None, *blames[:-1]],  # nobody blames the inputs
                strict=True,
            )
        ][::-1]
        for error in errors:
            for inputs, synapses, value, one in forward:
                dot(inputs, synapses, out=value)
                negative(value, out=value)
                exp(value, out=value)
                add(one, value, out=value)
                reciprocal(value, out=value)
            subtract(targets, outputs, out=error)
            for value, before, synapses, back, one, slope, delta, update, blame in backward:
                subtract(one, value, out=slope)
                multiply(value, slope, out=slope)
                multiply(error, slope, out=delta)
                if blame is not None:
                    error = dot(delta, back, out=blame)
                dot(before, delta, out=update)
                if rate != 1.0:
                    multiply(rate, update, out=update)
                add(synapses, update, out=synapses)

    def _name_the_iteration(self, before: list[Array], start: int, stop: int) -> None:
        for synapses, kept in zip(self.synapses, before, strict=True):
            synapses[:] = kept
        for iteration in range(start, stop):
            with np.errstate(over="ignore", invalid="ignore"):
                self._iterate(np.empty((1, *self.targets.shape)))
            if not all(np.all(np.abs(synapses) <= LARGEST) for synapses in self.synapses):
                raise _ran_away(iteration, self.learning_rate)


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

    def network(self, place: int) -> Network:
        """The network at this place of the crowd, as it is now."""
        for crowd in self.crowds:
            if place in crowd.places:
                return crowd.network(crowd.places.index(place))
        raise ValueError(f"expected place from 0 to {self.errors.shape[1] - 1}, got {place!r}")


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
    The rest as in `train`. Memory: 8 bytes for each recorded error (about 240 a network), and
    8 bytes for each weight, and for each value of each example, a few times over.
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
    iterations = whole_number(iterations, "iterations", least=0)
    crowds = _crowds(networks, examples, rates)
    recorded = log_spaced(iterations)
    errors = np.empty((len(recorded), len(networks)))
    done = 0
    for start, stop in [
        *_slices(recorded.tolist(), len(networks) * len(examples)),
        (iterations, None),
    ]:
        if start == recorded[done]:
            for crowd in crowds:
                errors[done, crowd.places] = crowd.errors()
            done += 1
        yield Histories(start, recorded[:done], errors[:done], crowds)
        if stop is not None:
            for crowd in crowds:
                crowd.run(start, stop)


class _Crowd:
    """Networks of the same sizes, trained side by side along the last axis."""

    def __init__(
        self, places: list[int], networks: list[Network], examples: Examples, rates: Array
    ):
        self.places = places
        self.networks = networks
        self.examples = examples
        self.rates = rates
        self.targets = examples.targets[:, :, None]
        depth = range(len(networks[0].layers))
        self.synapses = [
            np.stack([network.layers[k].synapses for network in networks], axis=-1) for k in depth
        ]

    def network(self, index: int) -> Network:
        return Network([Layer(synapses[:, :, index]) for synapses in self.synapses])

    def forward(self) -> list[Array]:
        first, *rest = self.synapses
        values = [_sigmoid(np.einsum("ei,ion->eon", self.examples.inputs, first))]
        for synapses in rest:
            values.append(_sigmoid(np.einsum("ein,ion->eon", values[-1], synapses)))
        return values

    def errors(self) -> Array:
        """Mean absolute error of each network, (networks,)."""
        return np.abs(self.targets - self.forward()[-1]).mean(axis=(0, 1))

    def run(self, start: int, stop: int) -> None:
        with np.errstate(over="ignore", invalid="ignore"):  # looked at once a slice, below
            for _ in range(start, stop):
                self._step()
        for synapses in self.synapses:
            bad = ~np.all(np.abs(synapses) <= LARGEST, axis=(0, 1))
            if np.any(bad):  # the slow way again, to name the iteration
                k = int(np.argmax(bad))
                train(self.networks[k], self.examples, stop, float(self.rates[k]))

    def _step(self) -> None:
        values = self.forward()
        error = self.targets - values[-1]
        for k in reversed(range(len(self.synapses))):
            delta = error * (values[k] * (1 - values[k]))
            if k:
                error = np.einsum("eon,ion->ein", delta, self.synapses[k])
                update = np.einsum("ein,eon->ion", values[k - 1], delta)
            else:
                update = np.einsum("ei,eon->ion", self.examples.inputs, delta)
            update *= self.rates
            self.synapses[k] += update


def _sigmoid(sums: Array) -> Array:
    """The sigmoid, calculated in place."""
    np.negative(sums, out=sums)
    np.exp(sums, out=sums)
    sums += 1
    return np.reciprocal(sums, out=sums)


def _networks_and_rates(
    sizes: Any, examples: Examples, seeds: Any, learning_rate: Any
) -> tuple[list[Network], Array]:
    if not is_list(seeds) or not len(seeds):
        raise ValueError(f"expected seeds to be a list with at least one seed, got {short(seeds)}")
    each_its_own = is_list(sizes) and len(sizes) and is_list(sizes[0])
    sizes_of_each = sizes if each_its_own else [sizes] * len(seeds)
    rates = learning_rate if is_list(learning_rate) else [learning_rate] * len(seeds)
    for name, each in (("sizes", sizes_of_each), ("learning_rate", rates)):
        if len(each) != len(seeds):
            raise ValueError(
                f"expected {name} for each of the {len(seeds)} seeds, got {len(each)} of them"
            )
    networks = [Network.random(size, seed) for size, seed in zip(sizes_of_each, seeds, strict=True)]
    for network in networks:
        network.check_fits(examples)
    return networks, np.array([positive_number(rate, "learning_rate") for rate in rates])


def _crowds(networks: list[Network], examples: Examples, rates: Array) -> list[_Crowd]:
    """Networks of the same sizes together, a thousand at most: more do not fit the cache."""
    alike: dict[tuple[int, ...], list[int]] = {}
    for place, network in enumerate(networks):
        alike.setdefault(tuple(network.sizes), []).append(place)
    return [
        _Crowd(block, [networks[k] for k in block], examples, rates[block])
        for places in alike.values()
        for block in (places[i : i + 1000] for i in range(0, len(places), 1000))
    ]


def log_spaced(iterations: int, points: int = RECORDED) -> npt.NDArray[np.int64]:
    """Whole numbers from 0 to `iterations`, evenly spaced on a logarithmic scale."""
    if not iterations:
        return np.array([0])
    spaced = np.geomspace(1, iterations, points).round().astype(np.int64)
    return np.union1d([0], spaced)


def _slices(recorded: list[int], width: int) -> Iterator[tuple[int, int]]:
    """From one recorded iteration to the next, in slices of about `SLICE` work each."""
    longest = max(1, SLICE // width)
    for start, stop in pairwise(recorded):
        for begin in range(start, stop, longest):
            yield begin, min(begin + longest, stop)


@contextmanager
def _bar(iterations: int, progress: bool) -> Iterator[Callable[[int], None]]:
    if not progress:
        yield lambda done: None
        return
    from tqdm.auto import tqdm  # here, because importing nnlib loads NumPy only

    with tqdm(total=iterations, unit=" iterations") as bar:

        def advance_to(done: int) -> None:
            bar.update(done - bar.n)

        yield advance_to
