#!/usr/bin/env python3
"""ci_test.py <jixiao> <project folder>: what projects take from samples/ci and .pre-commit-hooks.yaml, run as
GitHub, pre-commit and git would run it. Skipped (77) where git or python3-yaml are not installed."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("python3-yaml is not installed")
    sys.exit(77)
if not shutil.which("git"):
    print("git is not installed")
    sys.exit(77)

program, project = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
action_folder = project / "samples/ci/action"


class Ground:
    """A repository with a workspace, and jixiao on the PATH."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder / "repository"
        shutil.copytree(project / "tests/app/unit", self.folder / "unit")
        (folder / "bin").mkdir()
        (folder / "bin/jixiao").symlink_to(program)
        nobody = {"GIT_AUTHOR_NAME": "n", "GIT_AUTHOR_EMAIL": "n@localhost", "GIT_COMMITTER_NAME": "n",
                  "GIT_COMMITTER_EMAIL": "n@localhost", "GIT_CONFIG_GLOBAL": "/dev/null", "HOME": str(folder)}
        self.environment = {**os.environ, **nobody, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
                            "LC_ALL": "C.UTF-8"}
        self.environment.pop("JIXIAO_HISTORY", None)

    def run(self, *command: str, code: int = 0, **more: str) -> str:
        ran = subprocess.run(command, cwd=self.folder, env={**self.environment, **more}, capture_output=True, text=True)
        assert ran.returncode == code, (command, ran.returncode, ran.stdout, ran.stderr)
        return ran.stdout

    def edit(self, file: str, before: str, after: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert before in text, (file, before)
        path.write_text(text.replace(before, after), encoding="utf-8")


def matched(lines: str) -> list[tuple[str, str, int]]:
    """What GitHub would mark: severity, file, line."""
    marks = []
    for matcher in json.loads((action_folder / "problem-matcher.json").read_text(encoding="utf-8"))["problemMatcher"]:
        [pattern] = matcher["pattern"]
        for line in lines.splitlines():
            if found := re.search(pattern["regexp"], line):
                severity = found[pattern["severity"]] if "severity" in pattern else matcher["severity"]
                assert found[pattern["message"]] and re.fullmatch("[a-z0-9-]+", found[pattern["code"]])
                marks.append((severity, found[pattern["file"]], int(found[pattern["line"]])))
    return sorted(marks)


def test_matcher(ground: Ground) -> None:
    """Every finding of `check` is marked, once, in both languages, and nothing else."""
    for workspace, code in ((f"{project}/samples/hongshan-2024", 0), ("unit", 1)):
        found = json.loads(ground.run("jixiao", "check", "-C", workspace, "--format", "json", code=code))
        severities = {"note": "notice"}
        expected = sorted((severities.get(d["severity"], d["severity"]), d["file"], d["line"])
                          for d in found["diagnostics"] if d["line"])
        assert expected
        for language in ("zh", "en"):
            lines = ground.run("jixiao", "check", "-C", workspace, "--lang", language, code=code)
            assert matched(lines) == expected, (language, matched(lines), expected)


def test_action(ground: Ground, folder: pathlib.Path) -> None:
    action = yaml.safe_load((action_folder / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite" and action["name"] and action["description"]
    steps = action["runs"]["steps"]
    assert all(step["shell"] == "bash" for step in steps), "a composite action needs the shell of each step"
    [step] = [step for step in steps if step.get("id") == "check"]
    assert action["outputs"]["sarif"]["value"] == "${{ steps.check.outputs.sarif }}"
    given = {name: each["default"] for name, each in action["inputs"].items()} | {"workspace": "unit"}
    for each in steps:
        for value in each["env"].values():
            name = re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", value)[1]
            assert name in action["inputs"], name
        assert "${{" not in each["run"], "an input in the text of a script can be any command"
        subprocess.run(["bash", "-n", "-c", each["run"]], check=True)
    inputs = {key: given[value[len("${{ inputs."):-len(" }}")]] for key, value in step["env"].items()}
    output, summary = folder / "output", folder / "summary"
    github = {"GITHUB_ACTION_PATH": str(action_folder), "GITHUB_OUTPUT": str(output),
              "GITHUB_STEP_SUMMARY": str(summary), "RUNNER_TEMP": str(folder)}

    shown = ground.run("bash", "-e", "-o", "pipefail", "-c", step["run"], code=1, **inputs, **github)
    assert f"::add-matcher::{action_folder}/problem-matcher.json" in shown
    matchers = json.loads((action_folder / "problem-matcher.json").read_text(encoding="utf-8"))["problemMatcher"]
    for matcher in matchers:
        assert f"::remove-matcher owner={matcher['owner']}::" in shown, matcher["owner"]
    assert ("error", "unit/actuals/2024Q3.yaml", 6) in matched(shown), shown
    sarif = output.read_text().removeprefix("sarif=").strip()
    results = json.loads(pathlib.Path(sarif).read_text(encoding="utf-8"))["runs"][0]["results"]
    assert any(result["level"] == "error" for result in results)
    assert "净增高新技术企业数量" in summary.read_text(encoding="utf-8")

    ground.run("bash", "-e", "-c", step["run"], code=2, **{**inputs, "JIXIAO_WORKSPACE": "none"}, **github)


def test_hooks(ground: Ground) -> None:
    hooks = yaml.safe_load((project / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["jixiao-check", "jixiao-lint"]
    for hook in hooks:
        assert hook["name"] and hook["description"] and hook["language"] == "system" and not hook["pass_filenames"]
        refused = ground.run(*hook["entry"].split(), "-C", "unit", code=1)
        assert "department.yaml:" in refused or "2024Q3.yaml:6:" in refused, refused


def test_git_diff(ground: Ground) -> None:
    """The lines of samples/ci, in the clone of a repository."""
    attributes = (project / "samples/ci/gitattributes").read_text(encoding="utf-8")
    (ground.folder / ".gitattributes").write_text(attributes.replace("actuals/", "unit/actuals/"))
    ground.run("git", "init", "-q")
    ground.run("git", "config", "include.path", str(project / "samples/ci/git-config"))
    ground.run("git", "config", "diff.jixiao.textconv", "jixiao annotate -C unit")
    ground.run("git", "add", "-A")
    ground.run("git", "commit", "-q", "-m", "first")
    ground.edit("unit/actuals/2024Q3.yaml", "78家", "60家")
    plain = ground.run("git", "diff", "--no-textconv")
    assert "# ●" not in plain and "60家" in plain
    shown = ground.run("git", "diff")
    assert re.search(r"^-  净增高新技术企业数量: .*78家.*  # ● 67\.8% ● 22\.6%$", shown, re.M), shown
    assert re.search(r"^\+  净增高新技术企业数量: .*60家.*  # ▲ 52\.2% ▲ 17\.4%$", shown, re.M), shown

    # A line that cannot be read costs its verdict, and a workspace that cannot be read all of them.
    ground.edit("unit/actuals/2024Q3.yaml", "60家", "60佳")
    assert re.search(r"^\+  净增高新技术企业数量: .*60佳", ground.run("git", "diff"), re.M)
    ground.edit("unit/jixiao.yaml", "indicators", "[{")
    assert "60佳" in ground.run("git", "diff")
    assert ground.run("jixiao", "annotate", "unit/actuals/2024Q2.yaml", "-C", "none") == \
        (ground.folder / "unit/actuals/2024Q2.yaml").read_text(encoding="utf-8")
    ground.run("jixiao", "annotate", "none.yaml", code=2)


with tempfile.TemporaryDirectory() as name:
    scratch = pathlib.Path(name)
    ground = Ground(scratch)
    ground.edit("unit/actuals/2024Q3.yaml", "2家", "2佳")  # an error to be found, on line 6
    test_matcher(ground)
    test_action(ground, scratch)
    test_hooks(ground)
    ground.edit("unit/actuals/2024Q3.yaml", "2佳", "2家")
    test_git_diff(ground)
print("the action, its matcher, the hooks and git diff: run")
