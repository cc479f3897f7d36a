#!/usr/bin/env python3
"""includes_test.py <engine folder>: fails when a room includes one that stands below it.

The rooms stand in the list of engine/CMakeLists.txt, from the ground up. Of a folder in a room, as in
model/target, the room counts: its folders may use each other.
"""
import pathlib
import re
import sys


def rooms_in(cmake: str) -> list[str]:
    listed = re.search(r"foreach\(room\s([^)]*)\)", cmake)
    if not listed:
        sys.exit("engine/CMakeLists.txt lists no rooms")
    return list(dict.fromkeys(folder.split("/")[0] for folder in listed[1].split()))


def wrong_includes(engine: pathlib.Path) -> tuple[list[str], int]:
    rooms = rooms_in((engine / "CMakeLists.txt").read_text(encoding="utf-8"))
    rank = {room: number for number, room in enumerate(rooms)}
    wrong, read = [], 0
    for source in sorted(engine.rglob("*.?pp")):
        room = source.relative_to(engine).parts[0]
        if room not in rank and room != "include":
            wrong.append(f"{source}: no room of the list is called {room}")
            continue
        for number, line in enumerate(source.read_text(encoding="utf-8").split("\n"), 1):
            included = re.match(r'\s*#\s*include "([^"/]+)/', line)
            if not included or included[1] not in rank:
                continue
            read += 1
            if room == "include" or rank[included[1]] > rank[room]:
                wrong.append(f"{source}:{number}: {room} includes {included[1]}, which stands below it")
    return wrong, read


def main() -> None:
    wrong, read = wrong_includes(pathlib.Path(sys.argv[1]))
    print("\n".join(wrong))
    if read < 500:
        sys.exit(f"only {read} includes were found: the sources are somewhere else")
    if wrong:
        sys.exit(f"{len(wrong)} of {read} includes point down")


if __name__ == "__main__":
    main()
