"""What Binder will build from this repository, as far as it can be known without Binder.

python -m tools.binder              render the build, then take its steps here, lessons included
python -m tools.binder --render     render the build and look at it, nothing more

Binder makes a container with repo2docker. That needs Docker to build one, but not to say what it
would build. So this command

    1  lets repo2docker say it, and looks whether it is what the folder `binder` means
    2  makes a plain environment with what repo2docker's base brings, at its versions
    3  takes the steps there that the build would take: our pins, then postBuild
    4  opens there, in a browser, what README's link to Binder opens
    5  runs all lessons there, every output compared

It needs uv, Chromium or Chrome, and repo2docker in the Python that runs it: without them it fails.
"""

import argparse
import importlib.util
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.environment import ROOT, TEST_PINS, SetupError
from tools.trial import QUIETLY, Outcome, find_python, pinned, trial

# What repo2docker's base is made of, by the names on PyPI; what these need comes along.
BASE = (
    "ipywidgets",
    "jupyter-offlinenotebook",
    "jupyter-resource-usage",
    "jupyter-server",
    "jupyterhub",
    "jupyterlab",
    "notebook",
)
SHOWN = ("jupyterlab", "notebook", "jupyter-offlinenotebook", "ipywidgets", "matplotlib", "numpy")


def python_version() -> str:
    """The Python that binder/runtime.txt asks for."""
    return (ROOT / "binder/runtime.txt").read_text(encoding="utf-8").strip().partition("-")[2]


def render() -> str:
    """What repo2docker would do with this repository: its Dockerfile, in its own words."""
    if importlib.util.find_spec("repo2docker") is None:
        raise SetupError("repo2docker was not found: `pip install jupyter-repo2docker`.")
    ran = subprocess.run(
        [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(ROOT)],
        capture_output=True,
        text=True,
    )
    if ran.returncode:
        raise SetupError(f"repo2docker did not say what it would build:\n{ran.stdout}{ran.stderr}")
    return ran.stdout + ran.stderr


def steps(rendered: str) -> list[str]:
    """The build's own commands, those that come from the repository."""
    return re.findall(
        r"^RUN (.*(?:\bbinder/|\bsrc/|requirements|environment\.yml).*)$", rendered, re.M
    )


def mistakes(rendered: str) -> list[str]:
    """What Binder would do otherwise than we mean."""
    wanted = {
        f"Python {python_version()}": f"Building conda environment for python={python_version()}\n",
        "our pins": "RUN ${KERNEL_PYTHON_PREFIX}/bin/pip install --no-cache-dir "
        '-r "binder/requirements.txt"\n',
        "the script that installs the package": "RUN ./binder/postBuild\n",
    }
    found = [
        f"Binder would not take {what}." for what, line in wanted.items() if line not in rendered
    ]
    others = [step for step in steps(rendered) if "binder/" not in step]
    return found + [f"Binder would also read what is not in `binder`: {step}" for step in others]


def base_versions() -> dict[str, str]:
    """The Python packages of repo2docker's base for our Python, and their versions."""
    package = importlib.util.find_spec("repo2docker")
    assert package and package.origin
    name = f"environment.py-{python_version()}-linux-64.lock"
    lock = (Path(package.origin).parent / "buildpacks/conda" / name).read_text(encoding="utf-8")
    return packages(lock)


def packages(lock: str) -> dict[str, str]:
    """Read names and versions in a lock file of conda, of Python packages only."""
    found = re.findall(r"/([^/]+)-([^/-]+)-py[^/-]*\.conda", lock)
    return {name.replace("_", "-").removesuffix("-base"): version for name, version in found}


def rehearse(rendered: str) -> tuple[Mapping[str, str], Mapping[str, str], Outcome]:
    """Take the steps of the build in a plain environment: versions before and after, lessons."""
    python = find_python(python_version())
    if python is None:
        raise SetupError(f"Python {python_version()} was not found.")
    brings = base_versions()
    with trial(python) as place:
        fixed = place.project.parent / "base.txt"
        fixed.write_text("\n".join(f"{name}=={version}" for name, version in brings.items()))
        place.install("-c", str(fixed), "pip", *(f"{name}=={brings[name]}" for name in BASE))
        before = place.versions(["jupyterlab", "ipywidgets"])
        for step in steps(rendered):
            place.run(["sh", "-c", step], KERNEL_PYTHON_PREFIX=str(place.python.parents[1]))
        # The tools that compare come last, and may change nothing of what is there.
        fixed.write_text(
            place.run([str(place.python), "-m", "pip", "freeze", "--exclude", "nnlib"])
        )
        place.install("-c", str(fixed), *pinned(TEST_PINS, "nbval", "playwright", "pytest"))
        place.run(
            [str(place.python), "-m", "pytest", *QUIETLY, "tests/browser/test_binder_link.py"],
            NNLIB_REQUIRE_BROWSER="1",
        )
        return before, place.versions(SHOWN), place.lessons()


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 if Binder would build what we mean, and all lessons pass in it."""
    parser = argparse.ArgumentParser(prog="tools.binder", description=__doc__.split("\n")[0])
    parser.add_argument("--render", action="store_true", help="run nothing but repo2docker")
    options = parser.parse_args(arguments)
    try:
        rendered = render()
        print("Binder would take these steps:", *steps(rendered), sep="\n    ", flush=True)
        if problems := mistakes(rendered):
            print(*problems, sep="\n", file=sys.stderr)
            return 1
        if options.render:
            return 0
        before, after, result = rehearse(rendered)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    print("README's link opens lesson 00 in JupyterLab, and its first cell runs")
    print("the base:", ", ".join(f"{name} {version}" for name, version in before.items()))
    print("the end: ", ", ".join(f"{name} {version}" for name, version in after.items()))
    print(f"the lessons: {result.passed} passed, {result.failed} failed in {result.seconds:.0f} s")
    if not result.well:
        print(result.words, file=sys.stderr)
    return 0 if result.well else 1


if __name__ == "__main__":
    sys.exit(main())
