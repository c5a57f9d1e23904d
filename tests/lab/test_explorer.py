"""Work in the background, in a real kernel: it ends when nobody can see what it is for.

And touches from another thread, which is how JupyterLab delivers them.
"""

import asyncio
import threading

import pytest
from jupyter_client.manager import start_new_kernel

from nnlib.lab import SigmoidExplorer

ONE = "{name} = TrainingExplorer(iterations=30_000); {name}"
PAUSE = "import asyncio; await asyncio.sleep(0.1)"
WORKS = "print({name}.work is not None, {name}.task is not None)"


@pytest.fixture(scope="module")
def run():
    """Run code as the cell of this name does in JupyterLab; what it prints."""
    manager, client = start_new_kernel()

    def in_cell(cell, code):
        content = {"code": code, "silent": False, "store_history": False, "allow_stdin": False}
        message = client.session.msg("execute_request", content, metadata={"cellId": cell})
        client.shell_channel.send(message)
        printed = ""
        while True:
            heard = client.get_iopub_msg(timeout=60)
            if heard["parent_header"].get("msg_id") != message["header"]["msg_id"]:
                continue
            if heard["msg_type"] == "error":
                pytest.fail("\n".join(heard["content"]["traceback"]))
            if heard["msg_type"] == "stream":
                printed += heard["content"]["text"]
            if heard["content"].get("execution_state") == "idle":
                return printed.strip()

    in_cell(
        "first", "from nnlib.lab import TrainingExplorer\nfrom nnlib.lab.explorer import EXPLORERS"
    )
    yield in_cell
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.fixture(autouse=True)
def close_all(run):
    yield
    run("end", "for each in list(EXPLORERS): each.close()")


def works(run, name):
    """Is there work left, and is it being done?"""
    run("pause", PAUSE)
    return run("look", WORKS.format(name=name))


def test_explorers_in_two_cells_both_go_on(run):
    run("a", ONE.format(name="one"))
    run("b", ONE.format(name="two"))
    assert works(run, "one") == works(run, "two") == "True True"


def test_a_cell_that_runs_again_ends_the_work_of_what_it_showed(run):
    run("c", ONE.format(name="old"))
    run("d", ONE.format(name="neighbor"))
    run("c", ONE.format(name="new"))
    assert works(run, "old") == "True False"
    assert works(run, "new") == works(run, "neighbor") == "True True"


def test_a_cell_that_now_shows_something_else_does_so_too(run):
    run("e", ONE.format(name="old"))
    run("e", "'something else'")
    assert works(run, "old") == "True False"


def test_what_is_still_shown_in_another_cell_goes_on(run):
    run("f", ONE.format(name="kept"))
    run("g", "kept")
    run("f", ONE.format(name="fresh"))
    assert works(run, "kept") == "True True"
    run("g", "'something else'")
    assert works(run, "kept") == "True False"


def test_what_is_shown_once_more_goes_on_where_it_was(run):
    run("h", ONE.format(name="again"))
    run("h", "'something else'")
    assert works(run, "again") == "True False"
    run("h", "again")
    assert works(run, "again") == "True True"


def test_what_is_closed_does_not_go_on(run):
    run("i", ONE.format(name="closed"))
    run("i2", "closed.close()")
    assert works(run, "closed") == "True False"


def test_where_cells_have_no_names_everything_goes_on(run):
    run(None, ONE.format(name="nameless"))
    run(None, ONE.format(name="other"))
    assert works(run, "nameless") == works(run, "other") == "True True"


# Another thread


class Remembering(SigmoidExplorer):
    """Knows which thread drew it, and what."""

    def redraw(self):
        super().redraw()
        self.drawn = [*getattr(self, "drawn", []), (threading.get_ident(), self.alt)]


def drag(explorer):
    """Move its slider 30 times, from another thread."""

    def move():
        for place in range(30):
            explorer.controls["x"].index = place

    thread = threading.Thread(target=move)
    thread.start()
    thread.join()


def test_a_drag_in_another_thread_is_one_redraw_in_the_thread_that_trains():
    async def in_a_notebook():
        explorer = Remembering()
        drag(explorer)  # the loop is held up meanwhile, as by a cell that takes its time
        assert len(explorer.drawn) == 1
        await asyncio.sleep(0.01)
        return explorer

    explorer = asyncio.run(in_a_notebook())
    (before, _), (thread, alt) = explorer.drawn
    assert thread == before == threading.get_ident()
    assert f"{explorer.controls['x'].value:+.2f}" in alt


def test_where_nothing_runs_in_the_background_the_answer_comes_at_once():
    explorer = Remembering()
    drag(explorer)
    assert len(explorer.drawn) == 31

    async def end():
        return Remembering()

    left = asyncio.run(end())
    drag(left)
    assert len(left.drawn) == 31
