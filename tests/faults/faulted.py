"""What breaks a program at one of its calls, and the unit that it is broken on."""

import hashlib
import os
import re
import subprocess

TABLE = """table: department
unit: 某区科技局
year: 2024
budget: 100万元
overall: 企业数量有所增加。
goals:
  - name: 年度目标1
    term: annual
    indicators:
      - {id: A-1, path: [产出指标, 数量指标], name: 新增企业, target: ≥8家}
      - {id: A-2, path: [产出指标, 质量指标], name: 合格率, target: 100%}
      - {id: A-3, path: [满意度指标, 服务对象满意度指标], name: 满意度, target: ≥90%}
"""
ON_ITS_WAY = re.compile(r"\.\d+\.(new|old|set|undo)$")
DATABASE = re.compile(r"history\.sqlite")
WAYS = {
    "killed": {},
    "disk full once": {"FAULT_ERRNO": "28"},
    "disk full": {"FAULT_ERRNO": "28", "FAULT_GOES_ON": "1", "FAULT_SPACE": "1"},
    "device broken once": {"FAULT_ERRNO": "5"},
    "device broken": {"FAULT_ERRNO": "5", "FAULT_GOES_ON": "1"},
}
LASTS = "device broken"  # then nothing can be put back or removed
WRITTEN = (0, 1)  # exit codes


class Faults:
    """What runs the program, broken or not, and counts the points at which it can break."""

    def __init__(self, program, broken_disk):
        self.program, self.broken_disk, self.points = program, broken_disk, 0

    def chosen(self, points, each):
        """Each N-th of all points of all commands."""
        for point in points:
            self.points += 1
            if self.points % each == 0:
                yield point

    def run(self, arguments, **fault):
        environment = {**os.environ, "LANG": "en_US.UTF-8", "LC_ALL": "", **fault}
        if fault:
            environment["LD_PRELOAD"] = self.broken_disk
        return subprocess.run([self.program, *map(str, arguments)], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)


def put_unit(folder, name="unit"):
    unit = folder / name
    (unit / "tables").mkdir(parents=True)
    (unit / "actuals").mkdir()
    (unit / "jixiao.yaml").write_text(
        "indicators: tables\nactuals: actuals\nlanguage: en\nhistory: history.sqlite\n")
    (unit / "tables/department.yaml").write_text(TABLE)
    (unit / "actuals/2024Q1.yaml").write_text("period: 2024Q1\nactuals:\n  新增企业: 2家\n")
    (unit / "actuals/2024Q2.yaml").write_text(
        "period: 2024Q2\nactuals:\n  新增企业: 4家   # 快报\n  合格率: 100%\n")
    (unit / "actuals/2024Q2-more.yaml").write_text("period: 2024Q2\nactuals:\n  满意度: 95%\n")


def files_in(folder):
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in folder.rglob("*") if file.is_file() and not DATABASE.search(file.name)}


def without_temporary(files):
    return {name: content for name, content in files.items() if not ON_ITS_WAY.search(name)}


def state_of(files, old, new):
    """old, new, or what is wrong with them."""
    if files == old:
        return "old"
    if files == new:
        return "new"
    strange = [name for name in files if files[name] not in (old.get(name), new.get(name))]
    return f"torn: {strange}" if strange else "a mixture of old and new"


class Broken(Exception):
    pass


def require(holds, what):
    if not holds:
        raise Broken(what)


def broken_run(faults, command, folder, at, way, old, new):
    """Breaks the command at a call: what it gave, what it left, and both in words."""
    result = faults.run(command.arguments(folder), FAULT_AT=str(at), **WAYS[way])
    said = f"exit code {result.returncode}, {result.stderr.decode(errors='replace').strip()[-200:]}"
    require(way == "killed" or result.returncode >= 0, "a crash: " + said)
    state = state_of(without_temporary(files_in(folder)), old, new)
    require(not state.startswith("torn"), f"{state} ({said})")
    return result, state, said


def what_is_read(faults, command, folder, broken, told, old, new):
    """What stands there for whoever looks next: the check of the command, and its reader."""
    result, state, said = broken
    if command.check:
        wrong = command.check(folder, result, told)
        require(not wrong, f"{wrong} ({said})")
    if command.reader:
        faults.run(command.reader(folder))
        state = state_of(without_temporary(files_in(folder)), old, new)
        require(state in ("old", "new"), f"{state} for whoever reads it ({said})")
    return state


def undisturbed_run(faults, command, folder, old, new):
    """The next run gives what one run gives, and nothing else is left."""
    again = faults.run(command.arguments(folder))
    now = files_in(folder)
    said = f"the next run: exit code {again.returncode}, {again.stderr.decode(errors='replace')[-200:]}"
    require(now == new, f"{state_of(now, old, new)}; {said}")
    require(again.returncode in (*WRITTEN, 2), said)
