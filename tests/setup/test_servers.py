"""What classroom/servers.md promises is what the two configurations say."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from packaging.requirements import Requirement
from traitlets.config import Config

from tools.address import address
from tools.environment import ROOT

CLASSROOM = ROOT / "classroom"
PAGE = (CLASSROOM / "servers.md").read_text(encoding="utf-8")
VALUES = yaml.safe_load((CLASSROOM / "jupyterhub/values.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def hub() -> Config:
    """The configuration for one server, read as JupyterHub reads it."""
    file = CLASSROOM / "jupyterhub/jupyterhub_config.py"
    config = Config()
    names = {"get_config": lambda: config, "__file__": str(file)}
    exec(compile(file.read_text(encoding="utf-8"), file, "exec"), names)
    return config


def test_students_have_time_and_come_in_four_at_a_time(hub):
    assert hub.JupyterHub.concurrent_spawn_limit == VALUES["hub"]["concurrentSpawnLimit"] == 4
    timeouts = VALUES["hub"]["config"]["KubeSpawner"]["http_timeout"], hub.Spawner.http_timeout
    assert {*timeouts, VALUES["singleuser"]["startTimeout"], hub.Spawner.start_timeout} == {180}
    assert "**180 seconds**" in PAGE and "**four at a time**" in PAGE


def test_a_student_has_one_gigabyte_and_somebody_who_enforces_it(hub):
    assert hub.Spawner.mem_limit == VALUES["singleuser"]["memory"]["limit"] == "1G"
    assert hub.JupyterHub.spawner_class == "systemd"
    assert "**1 GB a student**" in PAGE


def test_the_page_and_the_configuration_agree_on_what_the_limit_costs(hub):
    """By default a process killed for its memory takes its whole service along (OOMPolicy=stop)."""
    assert "OOMPolicy" not in hub.SystemdSpawner.get("unit_extra_properties", {})
    comments = (CLASSROOM / "jupyterhub/jupyterhub_config.py").read_text(encoding="utf-8")
    assert "costs that student's server" in comments
    assert "that student's server is stopped" in " ".join(PAGE.split())


def test_helm_knows_the_chart_before_it_installs_it_and_its_hub_is_that_of_the_image():
    added, updated, installed = re.findall(r"^helm .*$", PAGE, re.MULTILINE)
    assert added.startswith("helm repo add jupyterhub https://") and updated == "helm repo update"
    assert " jupyterhub/jupyterhub " in installed and ' --version "^4.' in installed
    assert "those that begin with 4 bring JupyterHub 5" in PAGE
    assert "The image brings JupyterHub 5" in PAGE


def test_whoever_must_wait_gets_a_page_that_tries_again(hub):
    (folder,) = hub.JupyterHub.template_paths
    page = (ROOT / folder / "error.html").read_text(encoding="utf-8")
    assert 'http-equiv="refresh"' in page
    mounted = VALUES["hub"]["extraFiles"]["error.html"]
    assert mounted["stringData"] == page
    assert mounted["mountPath"] == f"{VALUES['hub']['templatePaths'][0]}/error.html"


def test_nobody_gets_in_without_an_account_of_their_own(hub):
    assert hub.JupyterHub.authenticator_class == "pam"
    assert hub.LocalAuthenticator.allowed_groups == {"students"}
    settings = VALUES["hub"]["config"]
    assert settings["Authenticator"]["allowed_users"]
    assert not settings["Authenticator"].get("allow_all")
    assert not settings["FirstUseAuthenticator"]["create_users"]


def test_the_link_hands_out_this_repository_and_opens_a_lesson_in_it():
    (link,) = re.findall(r"https://HUB/\S+", PAGE)
    parts = urlsplit(link)
    assert parts.path == "/hub/user-redirect/git-pull"
    told = {name: value for name, (value,) in parse_qs(parts.query).items()}
    lesson = told.pop("urlpath").removeprefix("lab/tree/lessons/")
    assert (ROOT / lesson).is_file()
    assert told == {
        "repo": f"https://github.com/{address()}",
        "branch": "main",
        "targetpath": "lessons",
    }


def test_the_image_for_kubernetes_is_the_one_that_the_page_builds():
    image = VALUES["singleuser"]["image"]
    assert f"--image-name {image['name']}:{image['tag']} " in PAGE


def test_the_image_gets_the_nbgitpuller_that_was_rehearsed():
    lines = (CLASSROOM / "jupyterhub/requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = {Requirement(line).name: line for line in lines}
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9.]+", line) for line in lines)
    assert pins["nbgitpuller"] in PAGE


def test_every_file_the_page_links_to_exists():
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", PAGE)
    assert links and not [link for link in links if not (CLASSROOM / link).exists()]
