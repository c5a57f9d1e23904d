"""The time machine: one slider moves everything, and what it shows is the network's own."""

import asyncio

import pytest

from nnlib import FOUR_EXAMPLES, HELD_OUT_EXAMPLES, Network, train
from nnlib.lab.runs import MOST_HIDDEN, MOST_SEED
from nnlib.lab.time_machine import TimeMachine

ITERATIONS = 3_000


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


def test_what_is_looked_at_is_trained_before_what_was_left_behind():
    async def look():
        machine = TimeMachine(iterations=ITERATIONS)
        machine.controls["learning_rate"].value = 10
        while not machine.run.crowd.done:
            await asyncio.sleep(0)
        assert [rate for rate, crowd in machine.crowds.items() if crowd.done] == [10]
        await machine.task
        return machine

    machine = asyncio.run(look())
    assert all(crowd.done for crowd in machine.crowds.values()) and len(machine.crowds) == 2


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
