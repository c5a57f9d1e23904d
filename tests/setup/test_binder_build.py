"""How `tools.binder` judges what repo2docker would build; the build itself is a job of its own."""

import pytest

from tools import binder

BUILD = """\
Building conda environment for python=3.13
COPY --chown=0:0 src/binder/requirements.txt ${REPO_DIR}/binder/requirements.txt
USER ${NB_USER}
RUN ${KERNEL_PYTHON_PREFIX}/bin/pip install --no-cache-dir -r "binder/requirements.txt"
COPY --chown=0:0 src/ ${REPO_DIR}/
RUN chmod +x binder/postBuild
RUN ./binder/postBuild
"""


def test_the_build_we_mean_has_no_mistakes():
    assert binder.mistakes(BUILD) == []
    assert [step.split()[0] for step in binder.steps(BUILD)] == [
        "${KERNEL_PYTHON_PREFIX}/bin/pip",
        "chmod",
        "./binder/postBuild",
    ]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("python=3.13", "python=3.10", "would not take Python 3.13"),
        ('-r "binder/requirements.txt"', '-r "requirements.txt"', "would not take our pins"),
        ("RUN ./binder/postBuild", "", "would not take the script"),
        ("RUN chmod", "RUN mamba env update -f environment.yml\nRUN chmod", "environment.yml"),
    ],
)
def test_another_build_is_named(old, new, words):
    assert words in "\n".join(binder.mistakes(BUILD.replace(old, new)))


def test_without_repo2docker_it_is_a_failure_and_not_a_skipped_test(monkeypatch, capsys):
    monkeypatch.setattr(binder.importlib.util, "find_spec", lambda name: None)
    assert binder.main(["--render"]) == 1
    assert "pip install jupyter-repo2docker" in capsys.readouterr().err


def test_the_base_is_read_from_a_lock_file_of_conda():
    lock = """\
https://example.org/linux-64/openssl-3.5.4-h26f9b46_0.conda#1
https://example.org/noarch/jupyterhub-base-5.4.0-pyhc90fa1f_0.conda#2
https://example.org/noarch/ipython_pygments_lexers-1.1.1-pyhd8ed1ab_0.conda#3
https://example.org/linux-64/pyzmq-27.1.0-py312hfb55c3c_0.conda#4
"""
    assert binder.packages(lock) == {
        "jupyterhub": "5.4.0",
        "ipython-pygments-lexers": "1.1.1",
        "pyzmq": "27.1.0",
    }
