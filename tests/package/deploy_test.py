#!/usr/bin/env python3
"""deploy_test.py <project folder> <list of parts>: the container file, the unit of systemd and the SPDX list of
parts, as far as they can be tried without a container engine or a running systemd."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

project, parts_file = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])


def test_container() -> None:
    text = re.sub(r"\\\n", " ", (project / "samples/container/Containerfile").read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    stages = [line.split() for line in lines if line.startswith("FROM ")]
    assert [stage[1] for stage in stages] == ["debian:12", "debian:12-slim"], stages
    last = lines[lines.index(" ".join(stages[-1])):]
    assert [line for line in last if line.startswith("USER ")] == ["USER 10001:10001"], "it would run as root"
    installed = [re.search(r"apt-get install (.*?)(?: && |$)", line)[1].split() for line in lines
                 if "apt-get install" in line]
    built_with, runs_with = ([name for name in names if re.fullmatch("[a-z0-9+.-]+", name) and name[0] != "-"]
                             for names in installed)
    listed = {name for file in (".ci/packages.txt", "tests/package/packages.txt")
              for name in (project / file).read_text().split("\n")}
    assert not set(built_with) - listed, set(built_with) - listed
    packages = (project / "cmake/Packages.cmake").read_text()
    for name in runs_with:
        assert name in packages, f"{name} is no package that jixiao recommends or suggests"
    assert "fonts-noto-cjk" in runs_with, "Chinese would be boxes"
    # Nothing is fetched but from Debian, and the folders of builds are not sent along.
    assert not re.search(r"\b(curl|wget|pip|npm|ADD)\b", text)
    assert "build" in (project / "samples/container/Containerfile.dockerignore").read_text().split()


def test_unit() -> None:
    unit = (project / "config/service/jixiao@.service").read_text(encoding="utf-8")
    settings = dict(re.findall(r"^(\w+)=(.*)$", unit, flags=re.M))
    for name, value in {"DynamicUser": "yes", "ProtectSystem": "strict", "ProtectHome": "yes",
                        "NoNewPrivileges": "yes", "CapabilityBoundingSet": "", "StateDirectory": "jixiao/%i"}.items():
        assert settings[name] == value, (name, settings.get(name))
    assert not re.search("^(ReadWritePaths|BindPaths)=", unit, re.M), "only the workspace can be written"
    assert settings["ExecStart"].startswith("/usr/bin/jixiao serve -C /var/lib/jixiao/%i ")
    if not shutil.which("systemd-analyze"):
        print("systemd is not installed: the unit was not verified")
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "jixiao@.service"
        copy.write_text(unit.replace("/usr/bin/jixiao", "/usr/bin/env"))
        verified = subprocess.run(["systemd-analyze", "verify", "--man=no", str(copy)], capture_output=True, text=True)
        assert verified.returncode == 0 and not verified.stderr, verified.stderr
        # 0 is a service that can do nothing, 10 one that can do everything.
        safe = subprocess.run(["systemd-analyze", "security", "--no-pager", "--offline=true", "--threshold=15",
                               str(copy)], capture_output=True, text=True)
        assert safe.returncode == 0, safe.stdout[-400:]


def test_parts() -> None:
    document = json.loads(parts_file.read_text(encoding="utf-8"))
    assert document["spdxVersion"] == "SPDX-2.3" and document["dataLicense"] == "CC0-1.0"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", document["creationInfo"]["created"])
    packages = {package["SPDXID"]: package for package in document["packages"]}
    assert len(packages) == len(document["packages"]), "an identifier is there twice"
    licences = {"NOASSERTION"} | {each["licenseId"] for each in document["hasExtractedLicensingInfos"]}
    for identifier, package in packages.items():
        assert re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", identifier), identifier
        for key in ("name", "versionInfo", "downloadLocation", "licenseConcluded", "licenseDeclared", "copyrightText"):
            assert package[key], (identifier, key)
        licence = package["licenseDeclared"]
        assert licence in licences | {"Apache-2.0", "BSL-1.0", "MIT", "BSD-3-Clause",
                                      "GPL-3.0-or-later WITH GCC-exception-3.1"}, licence
    relations = {(each["relationshipType"], each["relatedSpdxElement"]) for each in document["relationships"]}
    assert {identifier for _, identifier in relations} == set(packages)
    # The same parts as --licenses shows.
    copyright_file = (project / "COPYRIGHT").read_text(encoding="utf-8")
    held = re.findall(r"^Comment: (.*), (?:from|in) \S+$", copyright_file, flags=re.M)
    assert len(held) >= 10
    assert held == [package["name"] for identifier, package in packages.items() if "-held-" in identifier]
    statically = {packages[identifier]["name"] for how, identifier in relations if how == "STATIC_LINK"}
    assert {"SQLite", "yaml-cpp", "SOCI"} <= statically, statically
    assert any(how == "DYNAMIC_LINK" and packages[identifier]["name"] == "libc6" for how, identifier in relations)


def test_unlisted_archive() -> None:
    """A library that is linked and that nobody listed stops the build."""
    build = parts_file.parent
    programs = [build / "engine/app/cli/jixiao"]
    with tempfile.TemporaryDirectory() as folder:
        shorter = pathlib.Path(folder) / "COPYRIGHT"
        whole = (project / "COPYRIGHT").read_text(encoding="utf-8").split("\n\n")
        shorter.write_text("\n\n".join(each for each in whole if "libpugixml-dev" not in each), encoding="utf-8")
        ran = subprocess.run([sys.executable, project / "cmake/sbom.py", build, *programs, shorter, "1", f"{folder}/out"],
                             capture_output=True, text=True)
        assert ran.returncode == 1 and "libpugixml.a" in ran.stderr, ran


test_container()
test_unit()
test_parts()
test_unlisted_archive()
print("the container file, the unit and the list of parts: as they should be")
