"""A crowd of networks: the published counts, and the picture that grows."""

import asyncio
import html

import matplotlib
import numpy as np
from matplotlib.figure import Figure

from nnlib import FOUR_EXAMPLES, Network, train
from nnlib.lab import CrowdExplorer, draw_crowd

ITERATIONS = 600


def crowd(**changes):
    return CrowdExplorer(**{"hidden": (1, 4), "networks": 20, "iterations": ITERATIONS} | changes)


def test_of_a_thousand_networks_as_many_are_stuck_as_published():
    """A thousand seeds with 1, 2 and 3 hidden neurons; those with 4 are in lesson 11 itself."""
    explorer = CrowdExplorer(hidden=(1, 2, 3))
    _, errors = explorer.errors_at(60_000)
    assert [np.sum(row > 0.05) for row in errors] == [1000, 334, 10]
    assert [np.sum(row[:200] > 0.1) for row in errors] == [200, 64, 5]
    assert "1 hidden: 1,000 of 1,000 above 0.1; 2 hidden: 334 of 1,000" in explorer.alt


def test_every_dot_is_the_error_of_its_network():
    explorer = crowd()
    for stop in (0, len(explorer.controls["iteration"].stops) // 2, -1):
        iteration = explorer.controls["iteration"].stops[stop]
        at, errors = explorer.errors_at(iteration)
        assert at <= iteration
        for row, hidden in enumerate((1, 4)):
            for seed in (0, 7, 19):
                alone = train(Network.random([3, hidden, 1], seed), FOUR_EXAMPLES, ITERATIONS)
                np.testing.assert_allclose(errors[row, seed], alone.errors[at], rtol=1e-9)


def test_the_slider_travels_through_the_training():
    explorer = crowd()
    slider = explorer.controls["iteration"]
    at_start = explorer.image.value
    for index in (0, len(slider.stops) // 2, len(slider.stops) - 1):
        slider.index = index
        _, errors = explorer.errors_at(slider.value)
        assert f"40 networks at iteration {slider.value:,}, each error a dot." in explorer.alt
        for hidden, row in zip((1, 4), errors, strict=True):
            assert f"{hidden} hidden: {np.sum(row > 0.1)} of 20 above 0.1" in explorer.alt
        assert f'alt="{html.escape(explorer.alt)}"' in explorer.image.value
        assert explorer._repr_mimebundle_()["text/plain"] == explorer.alt
    assert explorer.image.value == at_start
    assert "still being trained" not in explorer.alt
    assert set(slider.stops) <= set(explorer.crowd.recorded), "every stop is shown exactly"


def test_the_picture_grows_while_the_networks_are_trained():
    async def reader():
        explorer = crowd()
        early = explorer.alt, explorer.image.value
        await explorer.task
        return early, (explorer.alt, explorer.image.value)

    early, late = asyncio.run(reader())
    assert "at iteration 0, each error a dot" in early[0]
    assert early[0].endswith("The rest is still being trained.")
    assert f"at iteration {ITERATIONS}, each error a dot" in late[0]
    assert early[1] != late[1]


def test_a_crowd_is_drawn_with_a_panel_for_each_size():
    errors = np.array([[0.5, 0.25, 0.02], [0.1, 0.01, 0.3]])
    with matplotlib.rc_context():
        ax = Figure().add_subplot()
        told = draw_crowd(ax, errors, [2, 3])
    assert told.endswith("2 hidden: 2 of 3 above 0.1; 3 hidden: 1 of 3 above 0.1.")
    assert [panel.get_title() or panel.title.get_text() for panel in ax.child_axes] == [
        "2 hidden neurons",
        "3 hidden neurons",
    ]
