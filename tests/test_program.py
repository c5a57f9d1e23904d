import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from child import ENVIRONMENT, python
from laws import same

from nnlib import FOUR_EXAMPLES, Network, load, save, train
from nnlib.__main__ import main

CLASSIC = Network.random([3, 4, 1], seed=1)
NEEDS_POSIX = pytest.mark.skipif(
    os.name == "nt", reason="Windows has no pseudo-terminals or SIGINT"
)


def errors_printed(output):
    lines = re.findall(r"^iteration +([\d,]+) +error (\d\.\d{10})$", output, flags=re.MULTILINE)
    return {int(iteration.replace(",", "")): error for iteration, error in lines}


def answers_printed(output):
    lines = re.findall(r"^ +\[(\d) (\d) (\d)\] +(\d) +(\d\.\d{7})$", output, flags=re.MULTILINE)
    return [(f"{a}{b}{c}", int(target), answer) for a, b, c, target, answer in lines]


# ------------------------------------------------------------------ the four-minute program


def test_it_prints_the_published_figures():
    ended = python("-m", "nnlib")
    assert ended.returncode == 0
    assert errors_printed(ended.stdout) == {
        0: "0.4964100319",
        10_000: "0.0085845257",
        20_000: "0.0057894599",
        30_000: "0.0046291768",
        40_000: "0.0039587653",
        50_000: "0.0035101226",
        60_000: "0.0031835024",
    }
    assert answers_printed(ended.stdout) == [
        ("001", 0, "0.0026057"),
        ("011", 1, "0.9967221"),
        ("101", 1, "0.9970171"),
        ("111", 0, "0.0038676"),
    ]
    assert ended.stderr == ""  # no progress bar where there is no terminal to draw it on


def test_help_names_every_option():
    ended = python("-m", "nnlib", "--help")
    assert ended.returncode == 0
    for option in ("--seed", "--iterations", "--hidden", "--learning-rate", "--save", "--resume"):
        assert option in ended.stdout
    assert "60000" in ended.stdout  # and what happens without it


def test_every_option_does_what_it_says(tmp_path):
    path = tmp_path / "network.npz"
    options = "--seed 7 --hidden 3 --iterations 120 --learning-rate 0.25 --save"
    assert main([*options.split(), str(path)]) == 0
    by_hand = train(Network.random([3, 3, 1], seed=7), FOUR_EXAMPLES, 120, 0.25)
    assert same(load(path), by_hand.network)


def test_no_iterations_show_what_an_untrained_network_answers(capsys):
    assert main(["--iterations", "0"]) == 0
    output = capsys.readouterr().out
    assert errors_printed(output) == {0: "0.4964100319"}
    outputs = CLASSIC.predict(FOUR_EXAMPLES.inputs)[:, 0]
    assert [answer for _, _, answer in answers_printed(output)] == [f"{x:.7f}" for x in outputs]


def test_the_last_iteration_is_printed_even_between_two_intervals(capsys):
    assert main(["--iterations", "10500"]) == 0
    assert list(errors_printed(capsys.readouterr().out)) == [0, 10_000, 10_500]


def test_saved_and_resumed_is_the_same_as_in_one_go(tmp_path, capsys):
    half, two_halves, whole = (str(tmp_path / name) for name in ("half", "two halves", "whole"))
    assert main(["--iterations", "2500", "--save", half]) == 0
    assert half in capsys.readouterr().out
    assert main(["--iterations", "3500", "--resume", half, "--save", two_halves]) == 0
    resumed = capsys.readouterr().out
    assert main(["--iterations", "6000", "--save", whole]) == 0
    in_one_go = capsys.readouterr().out
    assert same(load(two_halves), load(whole))
    assert answers_printed(resumed) == answers_printed(in_one_go) != []


# ------------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ("--iterations -5", "expected iterations to be a whole number from 0 up, got -5"),
        ("--learning-rate 0", "expected learning_rate to be a finite number above 0, got 0.0"),
        ("--learning-rate inf", "expected learning_rate to be a finite number above 0, got inf"),
        ("--learning-rate 1e300", "the weights ran away at iteration 0: they are too large"),
        ("--hidden 0", "expected every size to be a whole number from 1 up, got 0"),
        ("--seed -1", "expected seed to be a whole number from 0 up, got -1"),
        ("--resume missing.npz", "expected a saved network at missing.npz, found no file there"),
        ("--resume text", "text is damaged, or not a saved network"),
        ("--resume wide", "expected inputs of shape (examples, 2), got (4, 3)"),
        ("--save missing/network.npz", "expected a folder that exists, got missing"),
        ("--save .", "expected the name of a file, got the folder ."),
    ],
)
def test_an_option_that_makes_no_sense_gets_one_sentence(
    tmp_path, monkeypatch, capsys, options, words
):
    monkeypatch.chdir(tmp_path)
    Path("text").write_text("not a network")
    save("wide", Network.random([2, 4, 1]))
    assert main(options.split()) == 2
    output, errors = capsys.readouterr()
    assert errors.startswith(f"python -m nnlib: {words}")
    assert errors.count("\n") == 1
    assert output == ""  # it says so before it starts, not after a minute of training


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ("--iterations many", "argument --iterations: invalid int value: 'many'"),
        ("--learning-rate fast", "argument --learning-rate: invalid float value: 'fast'"),
        ("--seed", "argument --seed: expected one argument"),
        ("--layers 3", "unrecognized arguments: --layers 3"),
    ],
)
def test_an_option_that_cannot_be_read_gets_one_sentence(capsys, options, words):
    with pytest.raises(SystemExit) as ended:
        main(options.split())
    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(f"python -m nnlib: error: {words}\n")


def test_the_terminal_is_told_that_it_went_wrong():
    ended = python("-m", "nnlib", "--hidden", "0")
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.startswith("python -m nnlib: expected every size")
    assert "Traceback" not in ended.stderr


# ------------------------------------------------------------------ at a terminal

# Where a shell has turned Ctrl-C off for its background jobs, children inherit that.
CTRL_C_WORKS = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("nnlib", run_name="__main__", alter_sys=True)
"""


@NEEDS_POSIX
def test_ctrl_c_ends_politely_and_keeps_what_was_learned(tmp_path):
    path = tmp_path / "network.npz"
    running = subprocess.Popen(
        [sys.executable, "-u", "-c", CTRL_C_WORKS, "--iterations", "1000000000", "--save", path],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        while not running.stdout.readline().startswith("iteration 10,000"):
            assert running.poll() is None
        running.send_signal(signal.SIGINT)
        output, errors = running.communicate(timeout=60)
    finally:
        running.kill()
    assert running.returncode == 130
    assert errors == ""
    stopped = int(re.search(r"Stopped at iteration ([\d,]+)\.", output)[1].replace(",", ""))
    assert stopped >= 10_000
    assert len(answers_printed(output)) == 4
    assert same(load(path), train(CLASSIC, FOUR_EXAMPLES, stopped).network)


def test_ctrl_c_while_saving_ends_politely_too(tmp_path, monkeypatch, capsys):
    def interrupted(path, network):
        raise KeyboardInterrupt

    monkeypatch.setattr("nnlib.__main__.save", interrupted)
    assert main(["--iterations", "1", "--save", str(tmp_path / "network")]) == 130
    assert "Stopped." in capsys.readouterr().out


@NEEDS_POSIX
def test_a_terminal_gets_a_progress_bar():
    import pty
    import termios

    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    with subprocess.Popen(
        [sys.executable, "-m", "nnlib"],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
    ) as running:
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 1024)
            except OSError:  # how Linux says that nobody holds the other end any more
                break
            if not piece:  # how macOS says it
                break
            shown += piece
        output = running.stdout.read()
    os.close(ours)
    assert running.returncode == 0
    assert re.search(rb"\d+%\|.*\| \d+/60000 \[", shown)
    assert errors_printed(output)[60_000] == "0.0031835024"
