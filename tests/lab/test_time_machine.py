"""The time machine: one slider moves everything, and what it shows is the network's own."""

import asyncio

import numpy as np
import pytest
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.markers import TICKUP

from nnlib import FOUR_EXAMPLES, HELD_OUT_EXAMPLES, Network, train
from nnlib.lab.runs import MOST_HIDDEN, MOST_SEED
from nnlib.lab.time_machine import TimeMachine

ITERATIONS = 3_000
PRINTED = [0, 500, 1_000, 1_500, 2_000, 2_500]  # the multiples of a sixth


@pytest.fixture
def machine():
    return TimeMachine(iterations=ITERATIONS)


def expected(hidden, seed, rate, iteration):
    network = Network.random([3, hidden, 1], seed)
    history = train(network, FOUR_EXAMPLES, ITERATIONS, rate)
    return history.errors[iteration], history.at(iteration).predict(FOUR_EXAMPLES.inputs)[:, 0]


def test_every_stop_tells_the_error_and_the_answers_of_its_iteration(machine):
    slider = machine.controls["iteration"]
    for index in (0, len(slider.stops) // 2, len(slider.stops) - 1):
        slider.index = index
        error, answers = expected(4, 1, 1, slider.value)
        assert f"iteration {slider.value:,}; mean absolute error {error:.4f}" in machine.alt
        assert ", ".join(f"{answer:.3f}" for answer in answers) in machine.alt


@pytest.mark.parametrize(
    ("name", "value"), [("hidden", 1), ("hidden", 8), ("seed", 30), ("learning_rate", 0.01)]
)
def test_another_run_is_trained_and_shown(machine, name, value):
    machine.controls["iteration"].value = ITERATIONS
    before = machine.image.value
    machine.controls[name].value = value
    run = {"hidden": 4, "seed": 1, "learning_rate": 1} | {name: value}
    error, _ = expected(*run.values(), ITERATIONS)
    assert f"mean absolute error {error:.4f}" in machine.alt
    assert machine.image.value != before


def test_a_pinned_run_stays_in_sight_while_another_one_moves(machine):
    machine.controls["iteration"].value = ITERATIONS
    error, _ = expected(4, 1, 1, ITERATIONS)
    machine.pin.click()
    machine.controls["hidden"].value = 2
    told = machine.alt
    assert told.index("2 hidden") < told.index("pinned") < told.index("4 hidden")
    assert f"mean absolute error {error:.4f}" in told
    machine.pin.click()
    assert "pinned" not in machine.alt


def test_the_inputs_it_never_sees_are_shown_when_asked_for(machine):
    machine.controls["iteration"].value = ITERATIONS
    unseen = train(Network.random([3, 4, 1], 1), FOUR_EXAMPLES, ITERATIONS).network.predict(
        HELD_OUT_EXAMPLES.inputs
    )
    words = ", ".join(f"{answer:.3f}" for answer in unseen[:, 0])
    assert words not in machine.alt
    machine.controls["unseen"].value = True
    assert words in machine.alt


def test_a_run_left_half_trained_goes_on_when_somebody_comes_back():
    async def hurry():
        machine = TimeMachine(iterations=ITERATIONS)
        machine.controls["iteration"].value = ITERATIONS
        machine.controls["hidden"].value = 2  # nothing has had time to be trained
        machine.controls["learning_rate"].value = 10
        assert "iteration 0" in machine.alt and "still being trained" in machine.alt
        machine.controls["learning_rate"].value = 1
        await machine.task
        return machine

    machine = asyncio.run(hurry())
    error, _ = expected(2, 1, 1, ITERATIONS)
    assert f"iteration {ITERATIONS:,}; mean absolute error {error:.4f}" in machine.alt


def test_all_that_hidden_and_seed_can_ask_for_is_trained_in_one_pass():
    machine = TimeMachine(iterations=ITERATIONS)
    (crowd,) = machine.crowds.values()
    assert len(crowd.snapshots[ITERATIONS].crowds) == 1
    machine.controls["iteration"].value = ITERATIONS
    for hidden, seed in ((1, MOST_SEED), (MOST_HIDDEN, 0), (2, 17)):
        machine.controls["hidden"].value, machine.controls["seed"].value = hidden, seed
        error, answers = expected(hidden, seed, 1, ITERATIONS)
        assert f"mean absolute error {error:.4f}" in machine.alt
        assert ", ".join(f"{answer:.3f}" for answer in answers) in machine.alt
    assert machine.run.crowd is crowd and [*machine.crowds] == [1]


def test_what_is_left_behind_pauses_until_somebody_comes_back():
    async def look():
        machine = TimeMachine(iterations=ITERATIONS)
        left = machine.crowd(1)
        while left.iterations == 0:
            await asyncio.sleep(0)
        so_far = left.iterations
        machine.controls["learning_rate"].value = 10
        await machine.task
        assert machine.crowds[10].done
        assert left.iterations == so_far < ITERATIONS
        machine.controls["learning_rate"].value = 1
        await machine.task
        return machine, left, so_far

    machine, left, so_far = asyncio.run(look())
    assert left.done and machine.crowd(1) is left and so_far in left.snapshots


def test_a_pinned_run_is_trained_on_when_the_learning_rate_has_moved():
    async def look():
        machine = TimeMachine(iterations=ITERATIONS, iteration=ITERATIONS)
        machine.controls["hidden"].value = 2  # nothing has had time to be trained
        machine.pin.click()
        machine.controls["learning_rate"].value = 10
        early = machine.alt
        await machine.task
        return early, machine

    early, machine = asyncio.run(look())
    assert "They can be compared when both are trained so far." in early
    assert all(machine.crowds[rate].done for rate in (1, 10))
    (now, _), (pinned, _) = (expected(2, 1, rate, ITERATIONS) for rate in (10, 1))
    assert f"iteration {ITERATIONS:,}; mean absolute error {now:.4f}; pinned" in machine.alt
    assert f"iteration {ITERATIONS:,}; mean absolute error {pinned:.4f}." in machine.alt


def printed_marks(machine):
    """Where they are drawn, as (iteration, error)."""
    axes = machine.frame(Figure())
    there = set(axes["curve"].lines)
    machine.draw(axes, **machine.state)
    (marks,) = (
        line for line in axes["curve"].lines if line.get_marker() == TICKUP and line not in there
    )
    return list(zip(*marks.get_data(), strict=True))


@pytest.mark.parametrize(("hidden", "seed", "rate"), [(4, 1, 1), (2, 3, 1), (4, 1, 10)])
def test_the_six_points_of_the_printed_log_stand_on_the_curve(machine, hidden, seed, rate):
    for name, value in (("hidden", hidden), ("seed", seed), ("learning_rate", rate)):
        machine.controls[name].value = value
    errors = train(Network.random([3, hidden, 1], seed), FOUR_EXAMPLES, ITERATIONS, rate).errors
    marks = printed_marks(machine)
    assert [iteration for iteration, _ in marks] == PRINTED
    assert [error for _, error in marks] == pytest.approx(errors[PRINTED])
    listed = ", ".join(f"{errors[iteration]:.4f} at {iteration:,}" for iteration in PRINTED)
    assert f"All that the video's log shows: {listed}. Answers" in machine.alt
    assert set(PRINTED) < set(machine.controls["iteration"].stops)


@pytest.mark.parametrize(("iterations", "printed"), [(60_000, 10_000), (11, 1), (6, 1)])
def test_as_many_points_are_printed_whatever_the_number_of_iterations(iterations, printed):
    async def look():
        machine = TimeMachine(iterations=iterations)
        machine.close()  # what else can be asked for need not be trained
        return machine

    assert [*asyncio.run(look()).printed] == [printed * k for k in range(6)]


def test_only_points_that_are_trained_are_marked():
    async def look():
        machine = TimeMachine(iterations=ITERATIONS)
        machine.controls["hidden"].value = 2  # nothing has had time to be trained
        machine.close()
        return machine

    machine = asyncio.run(look())
    error, _ = expected(2, 1, 1, 0)
    assert printed_marks(machine) == [(0, pytest.approx(error))]
    assert f"log shows: {error:.4f} at 0 (the rest is still being trained). Answ" in machine.alt


def in_words(matrix):
    return "; ".join(" ".join(f"{weight:+.2f}" for weight in row) for row in matrix)


def weights_of(hidden, seed, iteration):
    network = train(Network.random([3, hidden, 1], seed), FOUR_EXAMPLES, iteration).network
    return [layer.synapses for layer in network.layers]


def test_every_weight_of_four_hidden_neurons_is_told(machine):
    for iteration in (0, ITERATIONS):
        machine.controls["iteration"].value = iteration
        syn0, syn1 = weights_of(4, 1, iteration)
        assert f"Weights: syn0 {in_words(syn0)}, syn1 {in_words(syn1.T)}." in machine.alt


def test_the_weights_of_many_hidden_neurons_are_told_from_the_lowest_to_the_highest(machine):
    machine.controls["iteration"].value, machine.controls["hidden"].value = ITERATIONS, 5
    told = ", ".join(
        f"syn{k} from {each.min():+.2f} to {each.max():+.2f}"
        for k, each in enumerate(weights_of(5, 1, ITERATIONS))
    )
    assert f"Weights: {told}." in machine.alt


def test_the_decision_surface_is_told(machine):
    for iteration, lines in ((0, "1 line"), (ITERATIONS, "2 lines")):
        machine.controls["iteration"].value = iteration
        side = np.linspace(-0.2, 1.2, 48)
        points = np.array([(a, b, 1) for a in side for b in side])
        history = train(Network.random([3, 4, 1], 1), FOUR_EXAMPLES, iteration)
        answers = history.network.predict(points)
        assert (
            f"Answers in between: from {answers.min():.3f} to {answers.max():.3f}, above 0.5 on "
            f"{np.mean(answers > 0.5):.0%} of the square, {lines} at 0.5."
        ) in machine.alt


def test_the_weights_of_a_pinned_run_stay_in_sight_and_the_two_are_compared(machine):
    machine.controls["iteration"].value = ITERATIONS
    machine.pin.click()
    assert "Their errors are the same to four decimals." in machine.alt
    alone = numbers_in_the_weights_panel(machine)
    machine.controls["seed"].value = 2
    assert numbers_in_the_weights_panel(machine) == alone == 2 * (12 + 4) + 2  # and two names
    syn0, syn1 = weights_of(4, 1, ITERATIONS)
    assert f" (pinned: syn0 {in_words(syn0)}, syn1 {in_words(syn1.T)})." in machine.alt
    ahead = expected(4, 1, 1, ITERATIONS)[0] - expected(4, 2, 1, ITERATIONS)[0]
    larger = "larger" if ahead > 0 else "smaller"
    assert f"The pinned run's error is {larger} by {abs(ahead):.4f}." in machine.alt
    machine.pin.click()
    assert numbers_in_the_weights_panel(machine) == 12 + 4


def numbers_in_the_weights_panel(machine):
    axes = machine.frame(Figure())
    machine.draw(axes, **machine.state)
    texts = [each for each in axes["weights"].collections if isinstance(each, PathCollection)]
    return sum(len(each.get_paths()) for each in texts)


def test_it_begins_at_the_iteration_that_is_asked_for():
    machine = TimeMachine(iterations=ITERATIONS, iteration=321)
    assert machine.state["iteration"] == 321
    error, answers = expected(4, 1, 1, 321)
    assert f"iteration 321; mean absolute error {error:.4f}" in machine.alt
    assert ", ".join(f"{answer:.3f}" for answer in answers) in machine.alt


def test_every_seed_of_the_first_hidden_size_is_there_at_once():
    async def look():
        machine = TimeMachine(iterations=ITERATIONS, iteration=ITERATIONS)
        machine.controls["seed"].value = 17
        assert not machine.crowd(1).done
        machine.close()
        return machine.alt

    told = asyncio.run(look())
    assert f"mean absolute error {expected(4, 17, 1, ITERATIONS)[0]:.4f}" in told


def test_the_answers_of_a_pinned_run_are_told_too(machine):
    machine.controls["iteration"].value = ITERATIONS
    _, answers = expected(4, 1, 1, ITERATIONS)
    machine.pin.click()
    machine.controls["seed"].value = 2
    assert f"(pinned: {', '.join(f'{answer:.3f}' for answer in answers)})" in machine.alt
