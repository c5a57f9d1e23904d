"""What explorers of one training have in common: sliders for it, and trainings made on demand."""

from collections.abc import Iterator
from typing import Any

import ipywidgets

from nnlib import FOUR_EXAMPLES, Examples, History, Network, train
from nnlib.arrays import MOST, whole_number
from nnlib.lab.explorer import Explorer, fitting
from nnlib.lab.slider import Slider
from nnlib.training import grow, log_spaced

MOST_HIDDEN, MOST_SEED = 8, 30  # that the sliders reach
KEPT = 40  # trainings that need not be made again; about 1 MB each
Run = tuple[int, int, float]  # hidden neurons, seed, learning rate


class RunExplorer(Explorer):
    """Choose hidden neurons, seed and iteration: subclasses draw `self.network_at(iteration)`.

    A training that nobody has asked for yet is made while you look, in short slices.

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
        self.recorded = log_spaced(iterations)
        # The first one is made before anything is shown, so that the saved picture is complete.
        self.histories: dict[Run, History] = {
            (hidden, seed, 1): train(self._network(hidden, seed), examples, iterations)
        }
        stops = sorted({0, *self.recorded[::-2].tolist()})
        at = min(stops, key=lambda stop: abs(stop - start))
        super().__init__(
            iteration=Slider("iteration", stops, at, ",", play=True),
            hidden=Slider("hidden neurons", range(1, MOST_HIDDEN + 1), hidden),
            seed=Slider("seed", range(MOST_SEED + 1), seed),
            **others,
        )

    @property
    def run(self) -> Run:
        """The training that the sliders ask for."""
        state = self.state
        return state["hidden"], state["seed"], state.get("learning_rate", 1)

    @property
    def history(self) -> History:
        """That training, as far as it has come."""
        return self.histories[self.run]

    def redraw(self) -> None:
        """Begin the training the sliders ask for, if nobody has yet; then draw."""
        if self.run not in self.histories:
            complete = [item for item in self.histories.items() if item[1].iterations == self.last]
            self.histories = dict(complete[-KEPT:])
            hidden, seed, rate = self.run
            growing = grow(self._network(hidden, seed), self.examples, self.last, rate)
            self.histories[self.run] = next(growing)
            self.in_background(self._train(self.run, growing))
        super().redraw()

    def network_at(self, iteration: int) -> tuple[Network, str]:
        """The network at this iteration or as far as it has come, and what to say about it."""
        history = self.history
        at = min(iteration, history.iterations)
        hidden, seed, _ = self.run
        words = f"{hidden} hidden, seed {seed}, iteration {at:,}"
        if at < iteration:
            words += " (the rest is still being trained)"
        return history.at(at), words

    def _network(self, hidden: int, seed: int) -> Network:
        sizes = [self.examples.inputs.shape[1], hidden, self.examples.targets.shape[1]]
        return Network.random(sizes, seed)

    def _train(self, run: Run, growing: Iterator[History]) -> Iterator[Any]:
        for self.histories[run] in growing:
            yield
