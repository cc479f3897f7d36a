#!/usr/bin/env python3
"""sbom.py <build folder> <program> <COPYRIGHT> <version> <output>: what the program is made of, as SPDX 2.3.

COPYRIGHT is the one list of what the program holds, which `jixiao --licenses` shows. It is held against the link
command: an archive of a source package of Debian that nobody listed stops the build. Versions are those of the
packages as they are installed.
"""
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import urllib.parse

SPDX = {"Apache-2.0": "Apache-2.0", "BSL-1.0": "BSL-1.0", "Expat": "MIT", "BSD-3-clause": "BSD-3-Clause",
        "public-domain": "LicenseRef-public-domain",
        "GPL-3+ with GCC Runtime Library Exception": "GPL-3.0-or-later WITH GCC-exception-3.1"}


def output_of(*command: str) -> str:
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def listed(copyright_file: pathlib.Path) -> list[dict]:
    """Name, package, copyright and licence of each thing that the program holds."""
    found = []
    for paragraph in copyright_file.read_text(encoding="utf-8").split("\n\n"):
        fields = dict(re.findall(r"^(Comment|Copyright|License): (.+)$", paragraph, flags=re.M))
        if not paragraph.startswith("Files: usr/bin/jixiao"):
            continue
        name, _, source = fields["Comment"].rpartition(", ")
        package = re.fullmatch(r"from (\S+)", source)
        found.append({"name": name, "package": package and package[1], "copyright": fields["Copyright"],
                      "license": SPDX[fields["License"]]})
    return found


def package_of(file: str) -> str:
    """The Debian package that a library belongs to; empty where none does."""
    path = pathlib.Path(file)
    # Debian 12 lists files of /lib as such, and of /usr/lib as such: one of the two is a link.
    for name in (path, path.resolve()):
        for each in (str(name), str(name).removeprefix("/usr"), f"/usr{name}"):
            if owner := output_of("dpkg", "-S", each):
                return owner.split(":")[0]
    return ""


def version_of(package: str) -> str:
    return output_of("dpkg-query", "-W", "-f", "${Version}", package) or "NOASSERTION"


def source_of(package: str | None) -> str:
    """The source package, which may make several: Boost's libraries and its headers."""
    return output_of("dpkg-query", "-W", "-f", "${source:Package}", package) if package else ""


def archives_in(build: pathlib.Path, program: pathlib.Path) -> list[str]:
    """The archives of the system in the command that links the program."""
    commands = output_of("ninja", "-C", str(build), "-t", "commands", str(program.relative_to(build)))
    link = [line for line in commands.splitlines() if f"-o {program.relative_to(build)} " in line]
    return sorted({word for word in (link[-1].split() if link else []) if re.fullmatch(r"/\S+\.a", word)})


def loaded_by(program: pathlib.Path) -> list[str]:
    return sorted(set(re.findall(r"=> (/\S+)", output_of("ldd", str(program)))))


def package_entry(identifier: str, name: str, version: str, licence: str, holder: str, source: str = "") -> dict:
    entry = {"SPDXID": identifier, "name": name, "versionInfo": version, "supplier": "NOASSERTION",
             "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": licence,
             "licenseDeclared": licence, "copyrightText": holder}
    if source and version != "NOASSERTION":
        entry["externalRefs"] = [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                                  "referenceLocator": f"pkg:deb/debian/{source}@{urllib.parse.quote(version, safe='')}"
                                                      "?distro=bookworm"}]
    return entry


def main() -> None:
    build, program, copyright_file = (pathlib.Path(each).resolve() for each in sys.argv[1:4])
    version, output = sys.argv[4], pathlib.Path(sys.argv[5])
    holds = listed(copyright_file)
    known = {source_of(each["package"]) for each in holds}
    linked = {file: source_of(package_of(file)) for file in archives_in(build, program)}
    if lost := sorted(f"{file} ({source})" for file, source in linked.items() if source and source not in known):
        sys.exit(f"linked, and not in COPYRIGHT: {', '.join(lost)}")

    root = "SPDXRef-jixiao"
    packages = [package_entry(root, "jixiao", version, "Apache-2.0", "2026 The Jixiao authors")]
    relationships = [("SPDXRef-DOCUMENT", "DESCRIBES", root)]
    for number, each in enumerate(holds, 1):
        entry = package_entry(f"SPDXRef-held-{number}", each["name"],
                              version_of(each["package"]) if each["package"] else "NOASSERTION", each["license"],
                              each["copyright"], each["package"] or "")
        packages.append(entry)
        is_linked = source_of(each["package"]) in set(linked.values()) - {""}
        relationships.append((root, "STATIC_LINK" if is_linked else "CONTAINS", entry["SPDXID"]))
    for package in sorted({package_of(file) for file in loaded_by(program)} - {""}):
        entry = package_entry(f"SPDXRef-loaded-{re.sub('[^A-Za-z0-9.-]', '-', package)}", package,
                              version_of(package), "NOASSERTION", "NOASSERTION", package)
        packages.append(entry)
        relationships.append((root, "DYNAMIC_LINK", entry["SPDXID"]))

    made = int(os.environ.get("SOURCE_DATE_EPOCH") or 0)
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"jixiao-{version}",
        "creationInfo": {"created": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(made)),
                         "creators": ["Tool: jixiao-sbom.py"]},
        "hasExtractedLicensingInfos": [{"licenseId": "LicenseRef-public-domain", "name": "public domain",
                                        "extractedText": "The author disclaims copyright to this source code."}],
        "packages": packages,
        "relationships": [{"spdxElementId": one, "relationshipType": how, "relatedSpdxElement": other}
                          for one, how, other in relationships]}
    digest = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    document["documentNamespace"] = f"https://spdx.org/spdxdocs/jixiao-{version}-{digest}"
    output.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
