#!/usr/bin/env python3
"""docs_test.py <project folder> [<folder of the manual>]: pages that lack their other language, and links that lead nowhere.

Pages for officers stand in docs and in docs/zh; those for developers in English only. A link is followed
to its file, and to the heading that it names. Of the manual, every option of the command line is looked for.
"""
import pathlib
import re
import sys

FOR_DEVELOPERS = {"architecture.md", "dependencies.md", "performance.md", "reliability.md"}
PAGES = ["*.md", "docs/*.md", "docs/zh/*.md", "samples/*.md", "samples/*/*.md"]


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```|`[^`\n]*`", "", text, flags=re.M | re.S)


def anchors_of(page: pathlib.Path) -> set[str]:
    """Headings as GitHub names them: small letters, blanks as hyphens, no punctuation; a number at repeated ones."""
    anchors: dict[str, int] = {}
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    for heading in re.findall(r"^#+ (.+)$", text, flags=re.M):
        heading = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").strip().lower()
        name = re.sub(r"[^\w\- ]", "", heading).replace(" ", "-")
        seen = anchors.get(name, 0)
        anchors[name] = seen + 1
        if seen:
            anchors[f"{name}-{seen}"] = 1
    return set(anchors)


def broken_links(root: pathlib.Path) -> tuple[list[str], int]:
    broken, followed = [], 0
    for page in (each for pattern in PAGES for each in sorted(root.glob(pattern))):
        for link in re.findall(r"\]\(([^)\s]+)\)", without_code(page.read_text(encoding="utf-8"))):
            if re.match(r"\w+:", link):
                continue
            followed += 1
            path, _, anchor = link.partition("#")
            target = (page.parent / path) if path else page
            if not target.exists():
                broken.append(f"{page}: {link}: there is no such file")
            elif anchor and target.suffix == ".md" and anchor not in anchors_of(target):
                broken.append(f"{page}: {link}: there is no such heading")
    return broken, followed


def alone(root: pathlib.Path) -> list[str]:
    english = {page.name for page in (root / "docs").glob("*.md")}
    chinese = {page.name for page in (root / "docs/zh").glob("*.md")}
    lacking = [f"docs/{name} has no page docs/zh/{name}" for name in english - chinese - FOR_DEVELOPERS]
    lacking += [f"docs/zh/{name} has no page docs/{name}" for name in chinese - english]
    for name in english & chinese:
        for page, other in ((f"docs/{name}", f"zh/{name}"), (f"docs/zh/{name}", f"../{name}")):
            if f"]({other})" not in (root / page).read_text(encoding="utf-8"):
                lacking.append(f"{page} does not lead to its other language, {other}")
    return sorted(lacking)


def lost_options(root: pathlib.Path, manual: pathlib.Path) -> list[str]:
    lost = []
    for language, docs in (("en", "docs"), ("zh", "docs/zh")):
        made = (manual / language / "man1/jixiao.1").read_text(encoding="utf-8")
        shown = re.sub(r"\\f(\[\w*\]|.)", "", made).replace("\\-", "-").replace("\\&...", "…")
        shown = re.sub(r"\\\[u([0-9A-F]+)\]", lambda number: chr(int(number[1], 16)), shown)
        page = (root / docs / "command-line.md").read_text(encoding="utf-8")
        for option in re.findall(r"^\| `([^`]+)` \|", page, flags=re.M):
            if option.replace("\\|", "|") not in shown:
                lost.append(f"jixiao.1, {language}: {option} of command-line.md is lost")
    return lost


def main() -> None:
    root = pathlib.Path(sys.argv[1])
    broken, followed = broken_links(root)
    wrong = broken + alone(root)
    if len(sys.argv) > 2:
        wrong += lost_options(root, pathlib.Path(sys.argv[2]))
    print("\n".join(wrong))
    if followed < 100:
        sys.exit(f"only {followed} links were found: the pages are somewhere else")
    if wrong:
        sys.exit(f"{len(wrong)} faults in pages with {followed} links")


if __name__ == "__main__":
    main()
