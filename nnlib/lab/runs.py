"""What explorers of one training have in common: sliders for it, and every training they reach."""

from collections.abc import Iterator, Sequence
from itertools import product

import ipywidgets
import numpy as np
import numpy.typing as npt

from nnlib import FOUR_EXAMPLES, Examples, Histories, Network
from nnlib.arrays import MOST, Array, whole_number
from nnlib.lab.explorer import Explorer, fitting
from nnlib.lab.slider import Slider
from nnlib.training import grow_crowd, log_spaced

MOST_HIDDEN, MOST_SEED = 8, 30  # that the sliders reach


class Crowd:
    """Trainings of many networks, all at once and with one learning rate.

    networks: by their number of hidden neurons and their seed.
    kept: the iterations whose networks are kept, the first and the last among them.
    """

    def __init__(
        self,
        networks: dict[tuple[int, int], Network],
        examples: Examples,
        learning_rate: float,
        kept: list[int],
    ) -> None:
        self.learning_rate, self.kept, self.last = learning_rate, set(kept), kept[-1]
        self.places = {key: place for place, key in enumerate(networks)}
        rates = np.full(len(networks), float(learning_rate))
        self.growing = grow_crowd([*networks.values()], examples, self.last, rates, kept)
        self.snapshots: dict[int, Histories] = {}
        self.go_on()

    def go_on(self) -> None:
        """Train all of them a little further."""
        histories = next(self.growing)
        if histories.iterations in self.kept:
            self.snapshots[histories.iterations] = histories.copy()

    @property
    def iterations(self) -> int:
        """How many updates each network has had, when it was last kept."""
        return max(self.snapshots)

    @property
    def done(self) -> bool:
        """Whether there is nothing left to train."""
        return self.iterations == self.last


class Run:
    """One training of a crowd, as far as it has come."""

    def __init__(self, crowd: Crowd, hidden: int, seed: int) -> None:
        self.crowd, self.hidden, self.seed = crowd, hidden, seed
        self.place = crowd.places[hidden, seed]

    @property
    def iterations(self) -> int:
        """How many updates there are to look at."""
        return self.crowd.iterations

    @property
    def recorded(self) -> npt.NDArray[np.int64]:
        """The iterations whose error is known, on a logarithmic scale."""
        return self.crowd.snapshots[self.iterations].recorded

    @property
    def errors(self) -> Array:
        """The mean absolute error at each of them."""
        return self.crowd.snapshots[self.iterations].errors[:, self.place]

    @property
    def kept(self) -> list[int]:
        """The iterations whose network is known."""
        return sorted(self.crowd.snapshots)

    def latest(self, iteration: int) -> int:
        """The iteration itself if its network is known, or else the one before it that is."""
        return max(known for known in self.crowd.snapshots if known <= iteration)

    def at(self, iteration: int) -> Network:
        """The network at one of those iterations."""
        return self.crowd.snapshots[iteration].network(self.place)

    def error_at(self, iteration: int) -> float:
        """The mean absolute error at one of those iterations."""
        return float(self.crowd.snapshots[iteration].errors[-1, self.place])


class RunExplorer(Explorer):
    """Choose hidden neurons, seed and iteration: subclasses draw `self.network_at(iteration)`.

    Every training that hidden neurons and seed can ask for is made in one pass, in the background;
    those with as many hidden neurons as at first also beforehand. With another learning rate they
    are others: only those that are looked at go on, the rest pause until somebody comes back.

    start: the iteration to begin with (default: the last).
    others: more controls; one called `learning_rate` is obeyed.
    """

    printed: Sequence[int] = ()  # iterations that it stops at as well

    def __init__(
        self,
        examples: Examples = FOUR_EXAMPLES,
        iterations: int = 60_000,
        hidden: int = 4,
        seed: int = 1,
        start: int | None = None,
        **others: ipywidgets.DOMWidget,
    ) -> None:
        self.examples = fitting(examples, 3, 1)
        self.last = iterations = whole_number(iterations, "iterations", 1, MOST)
        hidden = whole_number(hidden, "hidden", 1, MOST_HIDDEN)
        seed = whole_number(seed, "seed", 0, MOST_SEED)
        start = iterations if start is None else whole_number(start, "start", 0, iterations)
        self.stops = sorted({0, start, *self.printed, *log_spaced(iterations)[::-2].tolist()})
        asked = product(range(1, MOST_HIDDEN + 1), range(MOST_SEED + 1))
        self.networks = {(n, s): Network.random([3, n, 1], s) for n, s in asked}
        alike = {key: network for key, network in self.networks.items() if key[0] == hidden}
        self.first = Crowd(alike, self.examples, 1, self.stops)
        while not self.first.done:  # before anything is shown: the saved picture is complete
            self.first.go_on()
        self.crowds: dict[float, Crowd] = {}  # by learning rate
        super().__init__(
            iteration=Slider("iteration", self.stops, start, ",", play=True),
            hidden=Slider("hidden neurons", range(1, MOST_HIDDEN + 1), hidden),
            seed=Slider("seed", range(MOST_SEED + 1), seed),
            **others,
        )

    @property
    def rate(self) -> float:
        """The learning rate that the sliders ask for."""
        rate: float = self.state.get("learning_rate", 1)
        return rate

    @property
    def run(self) -> Run:
        """The training that the sliders ask for, as far as it has come."""
        hidden, seed, crowd = self.state["hidden"], self.state["seed"], self.crowd(self.rate)
        if not crowd.done and self.rate == 1 and (hidden, seed) in self.first.places:
            crowd = self.first
        return Run(crowd, hidden, seed)

    @property
    def shown(self) -> list[Run]:
        """The trainings in the picture, the most urgent first."""
        return [self.run]

    @property
    def is_complete(self) -> bool:
        """Whether the trainings in the picture have come to their end."""
        return all(run.crowd.done for run in self.shown)

    def crowd(self, rate: float) -> Crowd:
        """All trainings with this learning rate; begun, if nobody has asked for them before."""
        if rate not in self.crowds:
            self.crowds[rate] = Crowd(self.networks, self.examples, rate, self.stops)
        return self.crowds[rate]

    def redraw(self) -> None:
        """Begin the trainings the sliders can ask for next, if nobody has yet; then draw."""
        if self.work is None and self._urgent():
            self.in_background(self._train())
        super().redraw()

    def _urgent(self) -> Crowd | None:
        """What to train next: what the sliders can ask for, or else what is in the picture."""
        crowds = [self.crowd(self.rate), *(run.crowd for run in self.shown)]
        return next((crowd for crowd in crowds if not crowd.done), None)

    def _train(self) -> Iterator[None]:
        while crowd := self._urgent():
            crowd.go_on()
            yield

    def network_at(self, iteration: int) -> tuple[Network, str]:
        """The network at this iteration or as far as it has come, and what to say about it."""
        run = self.run
        at = run.latest(iteration)
        words = f"{run.hidden} hidden, seed {run.seed}, iteration {at:,}"
        if at < iteration:
            words += " (the rest is still being trained)"
        return run.at(at), words
