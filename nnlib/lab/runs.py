"""What explorers of one training have in common: sliders for it, and every training they reach."""

from collections.abc import Iterator

import ipywidgets
import numpy as np
import numpy.typing as npt

from nnlib import FOUR_EXAMPLES, Examples, Histories, Network
from nnlib.arrays import MOST, Array, whole_number
from nnlib.lab.explorer import Explorer, fitting
from nnlib.lab.slider import Slider
from nnlib.training import grow_many, log_spaced

MOST_HIDDEN, MOST_SEED = 8, 30  # that the sliders reach


class Crowd:
    """A training from every seed at once, with the networks kept as they were at some iterations.

    hidden: how many hidden neurons; kept: the iterations, the first and the last among them.
    """

    def __init__(
        self, hidden: int, examples: Examples, learning_rate: float, kept: list[int]
    ) -> None:
        self.hidden, self.learning_rate = hidden, learning_rate
        self.kept, self.last = set(kept), kept[-1]
        self.growing = grow_many(
            [3, hidden, 1], examples, range(MOST_SEED + 1), self.last, learning_rate
        )
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
    """One training of a crowd, as far as it has come: that from one seed."""

    def __init__(self, crowd: Crowd, seed: int) -> None:
        self.crowd, self.seed = crowd, seed

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
        return self.crowd.snapshots[self.iterations].errors[:, self.seed]

    @property
    def kept(self) -> list[int]:
        """The iterations whose network is known."""
        return sorted(self.crowd.snapshots)

    def latest(self, iteration: int) -> int:
        """The iteration itself if its network is known, or else the one before it that is."""
        return max(known for known in self.crowd.snapshots if known <= iteration)

    def at(self, iteration: int) -> Network:
        """The network at one of those iterations."""
        return self.crowd.snapshots[iteration].network(self.seed)

    def error_at(self, iteration: int) -> float:
        """The mean absolute error at one of those iterations."""
        return float(self.crowd.snapshots[iteration].errors[-1, self.seed])


class RunExplorer(Explorer):
    """Choose hidden neurons, seed and iteration: subclasses draw `self.network_at(iteration)`.

    All seeds are trained at once: first those with as many hidden neurons as are asked for, then
    those with any other number of them.

    start: the iteration to begin with (default: the last).
    others: more controls; one called `learning_rate` is obeyed.
    """

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
        self.stops = sorted({0, *log_spaced(iterations)[::-2].tolist()})
        at = min(self.stops, key=lambda stop: abs(stop - start))
        self.crowds: dict[tuple[int, float], Crowd] = {}
        first = self.crowd(hidden, 1)
        while not first.done:  # before anything is shown, so that the saved picture is complete
            first.go_on()
        super().__init__(
            iteration=Slider("iteration", self.stops, at, ",", play=True),
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
        return Run(self.crowd(self.state["hidden"], self.rate), self.state["seed"])

    @property
    def is_complete(self) -> bool:
        """Whether the training that is shown has come to its end."""
        return self.run.crowd.done

    def crowd(self, hidden: int, rate: float) -> Crowd:
        """All seeds with so many hidden neurons; begun, if nobody has asked for them before."""
        key = hidden, rate
        if key not in self.crowds:
            self.crowds[key] = Crowd(hidden, self.examples, rate, self.stops)
        return self.crowds[key]

    def redraw(self) -> None:
        """Begin the trainings the sliders can ask for next, if nobody has yet; then draw."""
        if self.work is None and self._urgent():
            self.in_background(self._train())
        super().redraw()

    def _urgent(self) -> Crowd | None:
        """What to train next: what is looked at, what one slider can reach, what was left before."""
        for hidden in (self.state["hidden"], *range(1, MOST_HIDDEN + 1)):
            if not (crowd := self.crowd(hidden, self.rate)).done:
                return crowd
        return next((crowd for crowd in self.crowds.values() if not crowd.done), None)

    def _train(self) -> Iterator[None]:
        while crowd := self._urgent():
            crowd.go_on()
            yield

    def network_at(self, iteration: int) -> tuple[Network, str]:
        """The network at this iteration or as far as it has come, and what to say about it."""
        run = self.run
        at = run.latest(iteration)
        words = f"{run.crowd.hidden} hidden, seed {run.seed}, iteration {at:,}"
        if at < iteration:
            words += " (the rest is still being trained)"
        return run.at(at), words
