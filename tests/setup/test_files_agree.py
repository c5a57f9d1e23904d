"""`pyproject.toml`, the pins, conda and Binder describe one and the same installation."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tools.environment import LESSON_PINS, ROOT, TEST_PINS, UV

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
BINDER = "binder/requirements.txt"
PIN_FILES = [LESSON_PINS, TEST_PINS, BINDER]


def lines(name: str) -> list[str]:
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def pins(name: str) -> dict[str, list[Requirement]]:
    found: dict[str, list[Requirement]] = {}
    for line in lines(name):
        requirement = Requirement(line)
        found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def wanted(*extras: str) -> list[Requirement]:
    texts = [*PROJECT["dependencies"], *(text for extra in extras for text in EXTRAS[extra])]
    return [Requirement(text) for text in texts if not text.startswith("nnlib[")]


def pinned_version(requirement: Requirement) -> Version:
    (specifier,) = requirement.specifier
    assert specifier.operator == "==", f"{requirement} is not pinned"
    return Version(specifier.version)


@pytest.mark.parametrize("name", PIN_FILES)
def test_pins_are_names_and_versions_and_no_addresses(name):
    for line in lines(name):
        assert re.fullmatch(r"[a-z0-9-]+==[0-9a-z.]+( ; [a-z_]+ .+)?", line), line


@pytest.mark.parametrize(
    ("name", "extras"),
    [
        (LESSON_PINS, ["lab", "lessons"]),
        (TEST_PINS, ["lab", "lessons", "test"]),
        (BINDER, ["lab"]),
    ],
)
def test_everything_the_project_asks_for_is_pinned_within_its_limits(name, extras):
    pinned = pins(name)
    for requirement in wanted(*extras):
        for pin in pinned[canonicalize_name(requirement.name)]:
            assert requirement.specifier.contains(pinned_version(pin)), (requirement, pin)


@pytest.mark.parametrize("python", ["3.11.0", "3.12.0", "3.13.0", "3.14.0"])
@pytest.mark.parametrize(
    ("os_name", "sys_platform", "platform_system"),
    [("posix", "linux", "Linux"), ("posix", "darwin", "Darwin"), ("nt", "win32", "Windows")],
)
def test_each_system_and_python_gets_exactly_one_version_of_everything(
    python, os_name, sys_platform, platform_system
):
    where = {
        "os_name": os_name,
        "sys_platform": sys_platform,
        "platform_system": platform_system,
        "python_version": ".".join(python.split(".")[:2]),
        "python_full_version": python,
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    elsewhere = {"appnope", "colorama", "pywinpty", "pexpect", "ptyprocess", "overrides"}
    for name, choices in pins(TEST_PINS).items():
        fitting = [pin for pin in choices if not pin.marker or pin.marker.evaluate(where)]
        assert len(fitting) == 1 or (not fitting and name in elsewhere), (name, where)


def test_learners_and_testers_have_the_same_versions():
    assert set(lines(LESSON_PINS)) <= set(lines(TEST_PINS))


def test_what_is_only_for_tests_is_not_installed_for_learners():
    assert not {"pytest", "playwright", "hypothesis", "ruff"} & pins(LESSON_PINS).keys()


def test_binder_has_the_versions_of_the_learners():
    on_binder = {
        "python_version": "3.13",
        "python_full_version": "3.13.0",
        "sys_platform": "linux",
        "os_name": "posix",
    }
    learners = {
        name: pinned_version(pin)
        for name, choices in pins(LESSON_PINS).items()
        for pin in choices
        if not pin.marker or pin.marker.evaluate(on_binder)
    }
    for name, (pin,) in pins(BINDER).items():
        assert pinned_version(pin) == learners[name]


def test_binder_keeps_the_jupyterlab_it_brings():
    brought = {"jupyterlab", "jupyter-server", "notebook", "jupyterhub"}
    assert not brought & pins(BINDER).keys()


def test_binder_installs_the_package_which_its_folder_would_otherwise_hide():
    # With a folder `binder`, Binder reads neither the root's files nor the package by itself.
    script = ROOT / "binder/postBuild"
    assert script.read_bytes().startswith(b"#!/bin/sh\n"), "no Windows line ends"
    assert "pip install --no-deps ." in lines("binder/postBuild")
    if os.name != "nt":
        assert os.access(script, os.X_OK)
    assert not any("-e" in line.split() for line in lines(BINDER)), "would lose the cached layer"


def test_postbuild_is_executable_in_the_repository_too():
    listed = subprocess.run(
        ["git", "ls-files", "--stage", "binder/postBuild", ".ci/run"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode or not listed.stdout:
        pytest.skip("this is not a git checkout")
    assert all(line.startswith("100755") for line in listed.stdout.splitlines())


def test_binders_folder_holds_files_and_no_links():
    for path in (ROOT / "binder").iterdir():
        assert path.is_file() and not path.is_symlink(), "a link becomes text on Windows"


def test_binder_and_conda_use_one_python_that_the_project_allows():
    (runtime,) = lines("binder/runtime.txt")
    python = runtime.removeprefix("python-")
    # Only one `=`: Binder's reader makes an old Python out of any other form.
    assert f"python={python}" in conda()["dependencies"]
    assert f"--python-version {python} " in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert Requirement(f"python{PROJECT['requires-python']}").specifier.contains(python)


def conda() -> dict:
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def test_conda_asks_for_what_the_project_asks_for():
    *packages, by_pip = conda()["dependencies"]
    assert by_pip == {"pip": ["-e ."]}
    asked = {text.replace("matplotlib-base", "matplotlib") for text in packages}
    asked -= {"pip", *(text for text in asked if text.startswith("python="))}
    assert asked == {str(requirement) for requirement in wanted("lab", "lessons")}


def test_the_floors_are_the_ones_we_promise():
    assert PROJECT["requires-python"] == ">=3.11"
    promised = {"numpy>=2.2", "matplotlib>=3.10", "jupyterlab>=4.4", "ipywidgets>=8.1"}
    assert promised <= {str(requirement) for requirement in wanted("lab", "lessons")}


def test_the_oldest_python_is_the_same_everywhere():
    assert "sys.version_info < (3, 11)" in (ROOT / "start.py").read_text(encoding="utf-8")
    assert "Python 3.11 or newer" in (ROOT / "README.md").read_text(encoding="utf-8")
    workflow = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8"))
    matrix = workflow["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert {name.partition("-")[0] for name in matrix["system"]} == {"ubuntu", "macos", "windows"}


def test_hooks_before_a_commit_use_the_versions_of_the_tests():
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    for repository in hooks["repos"]:
        for hook in repository["hooks"]:
            assert set(hook["additional_dependencies"]) <= set(lines(TEST_PINS))


def test_uv_is_pinned_too():
    assert re.fullmatch(r"uv==\d+\.\d+\.\d+", UV)


def test_the_package_carries_its_files_and_names_its_licenses(tmp_path):
    for name in PROJECT["license-files"]:
        assert "the nnlib authors" in (ROOT / name).read_text(encoding="utf-8")
    from flit_core import buildapi  # the build backend, as pip uses it

    here = Path.cwd()
    os.chdir(ROOT)
    try:
        wheel = tmp_path / buildapi.build_wheel(str(tmp_path))
    finally:
        os.chdir(here)
    import zipfile

    packed = {Path(name).as_posix() for name in zipfile.ZipFile(wheel).namelist()}
    suffixes = {".py", ".js", ".css", ".mplstyle"}
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "nnlib").rglob("*")
        if path.suffix in suffixes
    }
    assert files <= packed
    assert {name.partition("/")[0] for name in packed} == {"nnlib", "nnlib-0.1.0.dist-info"}
