#!/usr/bin/env python3
"""lsp_bench.py PROGRAM [many|one]: how long an editor waits for `jixiao lsp` after a keystroke.

A workspace of 20 000 rows, in 400 tables or in one, with two periods of actuals, one of which is open; a unit of
measure is typed in the middle of it. Of each answer the median and the longest of nine, in milliseconds, with the
time that this client takes to write and read; each is asked for at once behind its keystroke.
"""
import json
import pathlib
import queue
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROWS = 20_000


def make_workspace(folder: pathlib.Path, tables: int) -> list[str]:
    names = []
    for part in ("indicators", "actuals"):
        (folder / part).mkdir()
    (folder / "jixiao.yaml").write_text("indicators: indicators\nactuals: actuals\nlanguage: en\n")
    for table in range(tables):
        rows = []
        for row in range(ROWS // tables):
            names.append(f"新增{table}号企业数量{row}")
            rows.append(f"      - id: P{table}-{row}\n        path: [产出指标, 数量指标]\n        name: {names[-1]}\n"
                        f"        target: ≥{10 + row % 90}家\n        history: {{2022: 100家, 2023: 96家}}\n")
        head = f"table: project\nunit: 某区科技局\nyear: 2024\nproject: 项目{table}\ngoals:\n  - name: 目标\n    term: annual\n"
        (folder / f"indicators/t{table}.yaml").write_text(head + "    indicators:\n" + "".join(rows))
    for period, share in (("2024Q2", 4), ("2024Q3", 7)):
        lines = "".join(f"  {name}: {share}家\n" for name in names)
        (folder / f"actuals/{period}.yaml").write_text(f"period: {period}\nvalues: to-date\nactuals:\n{lines}")
    return names


class Editor:
    def __init__(self, program: str):
        self.server = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.messages: queue.Queue = queue.Queue()
        self.requests = self.version = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self) -> None:
        while head := self.server.stdout.readline():
            self.server.stdout.readline()
            body = self.server.stdout.read(int(head.split(b":")[1]))
            self.messages.put((time.perf_counter(), json.loads(body)))

    def send(self, message: dict) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def tell(self, method: str, params: dict) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, params: dict | None) -> float:
        self.requests += 1
        asked = time.perf_counter()
        self.send({"id": self.requests, "method": method, "params": params})
        while True:
            at, message = self.messages.get()
            if "method" not in message and message.get("id") == self.requests:
                return 1000 * (at - asked)

    def findings(self, uri: str, are_there: bool) -> float:
        while True:
            at, message = self.messages.get()
            params = message.get("params") or {}
            if message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri:
                if bool(params["diagnostics"]) == are_there:
                    return at


def main() -> None:
    program, shape = sys.argv[1], (sys.argv[2:] or ["many"])[0]
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made).resolve()
        make_workspace(folder, 400 if shape == "many" else 1)
        file = folder / "actuals/2024Q3.yaml"
        uri, text = file.as_uri(), file.read_text()
        line = len(text.split("\n")) // 2
        column = len(text.split("\n")[line]) - 1
        editor = Editor(program)

        def key(sign: str) -> None:
            editor.version += 1
            change = {"range": {"start": {"line": line, "character": column}, "end": {"line": line, "character": column + 1}},
                      "text": sign}
            editor.tell("textDocument/didChange", {"textDocument": {"uri": uri, "version": editor.version},
                                                   "contentChanges": [change]})

        editor.ask("initialize", {"rootUri": folder.as_uri(), "capabilities": {}})
        editor.tell("initialized", {})
        opened = time.perf_counter()
        editor.tell("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 0, "text": text}})
        key("佳")
        print(f"first findings            {1000 * (editor.findings(uri, True) - opened):7.0f}")
        times = []
        for number in range(10):
            typed = time.perf_counter()
            key("佳" if number % 2 else "家")
            times.append(1000 * (editor.findings(uri, number % 2 == 1) - typed))
        print(f"findings                  {statistics.median(times):7.1f} {max(times):7.1f}")
        document = {"textDocument": {"uri": uri}}
        here = {**document, "position": {"line": line, "character": column}}
        page = {**document, "range": {"start": {"line": line - 30, "character": 0}, "end": {"line": line + 30, "character": 0}}}
        for method, params in (("hover", here), ("completion", here), ("inlayHint", page), ("definition", here),
                               ("codeLens", document), ("foldingRange", document), ("documentSymbol", document),
                               ("codeAction", {**page, "context": {"diagnostics": []}})):
            times = []
            for number in range(9):
                key("佳" if number % 2 else "家")
                times.append(editor.ask("textDocument/" + method, params))
                time.sleep(0.4)
            print(f"{method:25} {statistics.median(times):7.1f} {max(times):7.1f}")
        editor.ask("shutdown", None)
        editor.tell("exit", {})
        editor.server.wait()


if __name__ == "__main__":
    main()
