"""What `start.py` decides and says, without installing anything."""

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import commands, environment
from tools.environment import LESSON_PINS, ROOT, TEST_PINS, SetupError, Stamp, explain

PYTHON = Path(sys.executable)


def test_an_old_python_is_told_which_one_is_needed():
    pretend_old = (
        "import sys, runpy; sys.version_info = (3, 9, 1, 'final', 0); "
        f"runpy.run_path({str(ROOT / 'start.py')!r}, run_name='__main__')"
    )
    run = subprocess.run([PYTHON, "-c", pretend_old], capture_output=True, text=True)
    assert run.returncode == 1
    assert run.stderr.startswith("These lessons need Python 3.11 or newer, and this is Python 3.9:")
    assert len(run.stderr.splitlines()) == 1


def test_a_really_old_python_can_read_the_file():
    tried = 0
    for old in ("python2.7", "python3.6", "python3.8", "python3.10"):
        if found := shutil.which(old):
            run = subprocess.run([found, ROOT / "start.py"], capture_output=True, text=True)
            if run.returncode == 1:  # else it is a stand-in that starts nothing
                assert run.stderr.startswith("These lessons need Python 3.11 or newer")
                tried += 1
    if not tried:
        pytest.skip("no old Python here to try it with")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        # uv and pip without a network
        ("error: Failed to fetch: `https://...`\n dns error: failed to lookup", "internet"),
        ("Failed to establish a new connection: [Errno -3] Temporary failure in name", "internet"),
        ("NewConnectionError: [Errno 11001] getaddrinfo failed", "internet"),
        ("invalid peer certificate: UnknownIssuer", "proxy"),
        ("SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED", "proxy"),
        # disks and folders, on Linux and on Windows
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left", "full"),
        ("failed to write to file: There is not enough space on the disk. (os error 112)", "full"),
        ("Error: [Errno 30] Read-only file system: '/x/.venv'", "cannot be written to"),
        ("Error: [Errno 13] Permission denied: '/x/.venv'", "cannot be written to"),
        ("PermissionError: [WinError 5] Access is denied", "cannot be written to"),
        ("[WinError 32] The process cannot access the file because", "close JupyterLab"),
        ("This error might have occurred since this system does not have Long Path", "too long"),
        ("Error: Refusing to create a venv in a:b because it contains the PATH separator", "colon"),
        # a Python that is too new for the pins
        ("ERROR: No matching distribution found for numpy==2.4.6", "install Python 3.13"),
        ("Failed to build `numpy==2.4.6`", "install Python 3.13"),
    ],
)
def test_a_complaint_becomes_a_sentence_that_says_what_to_do(words, sentence):
    said = explain(words, "nothing fits")
    assert sentence in said
    assert "\n" not in said and said.endswith(".")


def test_a_complaint_nobody_has_seen_keeps_its_reason():
    assert explain("a meteor struck", "the reason is in the log") == "the reason is in the log"
    assert explain("Failed to build `nnlib @ file:///x`", "see the log") == "see the log"


def test_a_child_is_not_sent_to_another_python():
    dirty = {"VIRTUAL_ENV": "/x", "PYTHONHOME": "/x", "PYTHONPATH": "/x", "PIP_USER": "1", "A": "b"}
    kept = environment.clean(dirty)
    assert kept["A"] == "b"
    assert not kept.keys() & (dirty.keys() - {"A"})
    assert dirty["VIRTUAL_ENV"] == "/x", "the parent's own variables stay as they are"


@pytest.fixture
def project(tmp_path):
    """A folder that looks like the project, with an environment that looks made."""
    for name in (LESSON_PINS, TEST_PINS, "pyproject.toml", "tools/environment.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("first\n")
    python = environment.python_in(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    return tmp_path


def stamp(project: Path) -> Stamp:
    return Stamp(project / ".venv", project)


def test_an_environment_without_a_stamp_is_made_again(project):
    assert not stamp(project).usable()
    assert not stamp(project).holds(LESSON_PINS)


def test_a_stamped_environment_is_used_as_it_is(project):
    stamp(project).write(LESSON_PINS)
    assert stamp(project).holds(LESSON_PINS)
    assert not stamp(project).holds(TEST_PINS)


@pytest.mark.parametrize("changed", [LESSON_PINS, "pyproject.toml", "tools/environment.py"])
def test_changed_pins_are_installed_into_the_same_environment(project, changed):
    stamp(project).write(LESSON_PINS)
    (project / changed).write_text("second\n")
    assert stamp(project).usable()
    assert not stamp(project).holds(LESSON_PINS)


def test_a_moved_folder_gets_a_new_environment(project, tmp_path_factory):
    stamp(project).write(LESSON_PINS)
    moved = tmp_path_factory.mktemp("elsewhere") / "with a space"
    shutil.move(project, moved)
    assert not stamp(moved).usable()


def test_another_python_gets_a_new_environment(project, monkeypatch):
    stamp(project).write(LESSON_PINS)
    monkeypatch.setattr(sys, "version", "3.99.0 (a newer one)")
    assert not stamp(project).usable()


@pytest.mark.parametrize("contents", ["", "[]", "{half", '{"identity": 1}'])
def test_a_damaged_stamp_counts_as_none(project, contents):
    stamp(project).file.write_text(contents)
    assert not stamp(project).usable()


def test_an_environment_whose_python_is_gone_is_made_again(project):
    stamp(project).write(LESSON_PINS)
    stamp(project).python.unlink()
    assert not stamp(project).usable()


def test_uv_comes_first_and_pip_is_the_way_out():
    uv, pip = environment.install_commands(PYTHON, TEST_PINS, "/somewhere/uv")
    assert uv[:5] == ["/somewhere/uv", "pip", "install", "--python", str(PYTHON)]
    assert pip[:4] == [str(PYTHON), "-m", "pip", "install"]
    for command in (uv, pip):
        assert command[-5:] == ["--no-deps", "-r", str(ROOT / TEST_PINS), "-e", str(ROOT)]
    assert len(list(environment.install_commands(PYTHON, TEST_PINS, None))) == 1


def test_the_sentence_is_about_the_last_way_that_was_tried(monkeypatch, tmp_path):
    said = iter(["No space left on device", "getaddrinfo failed"])

    def run(command, log):
        log.write(next(said).encode())
        return 1

    monkeypatch.setattr(environment, "_run", run)
    monkeypatch.setattr(shutil, "which", lambda name: "/somewhere/uv")
    with (
        (tmp_path / "log").open("w+b") as log,
        pytest.raises(SetupError, match="connection to the internet"),
    ):
        environment._install(PYTHON, LESSON_PINS, log)


def test_debians_python_without_venv_names_the_package_to_install(monkeypatch):
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SetupError, match=r"sudo apt install python3\.\d+-venv"):
        environment._check_python()


def test_a_venv_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SetupError) as problem:
        environment._make(tmp_path / "file" / ".venv")
    assert "\n" not in str(problem.value)


@pytest.fixture
def started(monkeypatch):
    """The commands that would have been run, with an environment that is ready."""
    seen = []
    monkeypatch.setattr(commands, "prepare", lambda pins: seen.append(pins) or PYTHON)
    monkeypatch.setattr(commands, "_run", lambda command, environ: seen.append(command) or 0)
    return seen


def test_without_a_command_the_first_lesson_opens(started):
    assert commands.main([]) == 0
    pins, command = started
    assert pins == LESSON_PINS
    assert command[:3] == [str(PYTHON), "-m", "jupyterlab"]
    assert "--LabApp.default_url=/doc/tree/notebooks/00_start_here.ipynb" in command
    assert (ROOT / "notebooks").parent == ROOT and f"--ServerApp.root_dir={ROOT}" in command


def test_arguments_go_to_jupyter_lab_last_so_that_they_win(started):
    commands.main(["--port", "9000", "--no-browser"])
    assert started[1][-3:] == ["--port", "9000", "--no-browser"]


def test_a_lesson_can_be_named(started):
    commands.main(["notebooks/05_forward_pass.ipynb", "--no-browser"])
    assert "--LabApp.default_url=/doc/tree/notebooks/05_forward_pass.ipynb" in started[1]
    assert started[1][-1] == "--no-browser"


def test_the_tests_get_their_tools_and_their_arguments(started, capsys):
    assert commands.main(["test", "-k", "sigmoid"]) == 0
    assert started[0] == TEST_PINS
    assert started[1][:3] == [str(PYTHON), "-m", "pytest"]
    assert started[1][-2:] == ["-k", "sigmoid"]
    assert capsys.readouterr().out.splitlines()[-1] == "All of these tests passed."


@pytest.mark.parametrize("code", [1, 2, 3, 4, 5, -9])
def test_tests_that_fail_or_do_not_run_are_a_failure_in_words(monkeypatch, started, capsys, code):
    monkeypatch.setattr(commands, "_run", lambda command, environ: code)
    assert commands.main(["test"]) == code
    assert "passed." not in capsys.readouterr().out.replace("Not all tests passed:", "")


def test_notebooks_named_from_another_folder_are_found(started, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    commands.main(["notebooks", "mine.ipynb", "--check"])
    assert started[1][-4:] == ["-m", "tools.notebooks", str(tmp_path / "mine.ipynb"), "--check"]


def test_a_folder_for_the_pages_is_found_from_another_folder(started, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert commands.main(["pages", "stick", "--repository=a/b"]) == 0
    pins, command = started
    assert pins == TEST_PINS
    assert command[1:] == [
        "-m",
        "tools.static_edition",
        str(tmp_path / "stick"),
        "--repository=a/b",
    ]


@pytest.mark.parametrize(
    ("problem", "code", "words"),
    [
        (SetupError("Do this."), 1, "Do this."),
        (OSError(28, os.strerror(28)), 1, "The disk is full"),
        (PermissionError(13, "Permission denied"), 1, "cannot be written to"),
        (KeyboardInterrupt(), 130, "Stopped."),
    ],
)
def test_a_failure_is_a_sentence_and_not_a_traceback(monkeypatch, capsys, problem, code, words):
    def prepare(pins):
        raise problem

    monkeypatch.setattr(commands, "prepare", prepare)
    assert commands.main([]) == code
    said = capsys.readouterr().err.strip()
    assert words in said and "\n" not in said


def test_an_installer_is_ended_with_us(tmp_path, monkeypatch):
    """Ctrl-C while packages are fetched must not leave uv or pip at work."""
    children = []

    class Child(subprocess.Popen):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            children.append(self)

        def wait(self, timeout=None):
            if timeout is not None:
                raise KeyboardInterrupt
            return super().wait()

    monkeypatch.setattr(subprocess, "Popen", Child)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    with (tmp_path / "log").open("w+b") as log, pytest.raises(KeyboardInterrupt):
        environment._run([str(PYTHON), "-c", "import time; time.sleep(60)"], log)
    assert children[0].returncode not in (0, None)


def test_every_run_uses_one_thread_and_nobodys_own_settings(tmp_path):
    variables = environment.steady(tmp_path)
    assert variables["OMP_NUM_THREADS"] == variables["OPENBLAS_NUM_THREADS"] == "1"
    assert os.environ["OMP_NUM_THREADS"] == "1", "conftest.py sets them for this run too"
    assert Path(variables["IPYTHONDIR"]).is_relative_to(tmp_path)
