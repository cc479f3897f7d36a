"""The local page under load: 200 readers of events, 50 who save, and clients that never finish a request.

    python3 tests/faults/load.py PROGRAM [--saves N]

An hour in which everyone saves once a minute has 3000 saves; they come as fast as the program is left
idle for two thirds of the time, whatever the machine. Six times all readers leave and come again, as
they do every ten minutes. What must hold afterwards:

  - every save was answered and stands in the file, with nothing but 409 (somebody else saved, so try
    again) and being turned away (503, or the connection is closed: there are too many) on the way;
  - every reader was told of the last state, and every client that does not finish was let go;
  - the memory has grown by no more than 16 MiB since the first third, and no descriptor is left.

How long answers take is printed beside what they take when nobody else asks, and is not judged: the
machine may have other work.
"""

import argparse
import json
import os
import pathlib
import random
import re
import selectors
import socket
import statistics
import sys
import tempfile
import threading
import time

from served import Served

ROWS, READERS, SAVERS, SLOW, ROUNDS = 1000, 200, 50, 6, 6
OF_ONE_ADDRESS = 50  # readers; a server takes 64
PERIOD = "2024Q3"
GROWTH = 16 << 20
TURNED_AWAY = (503, 0)  # the answer is lost where the connection is closed before the request was read
PATIENCE = 120  # seconds, for what must happen at all
SMALL_QUARANTINE = "quarantine_size_mb=1:thread_local_quarantine_size_kb=16"  # freed memory is given back


def put_workspace(folder):
    for name in ("tables", "actuals"):
        (folder / name).mkdir()
    (folder / "jixiao.yaml").write_text("indicators: tables\nactuals: actuals\n")
    (folder / "tables/department.yaml").write_text(
        "table: department\nunit: 某区科技局\nyear: 2024\ngoals:\n  - name: 年度目标1\n    term: annual\n"
        "    indicators:\n" + "".join(
            f"      - {{id: A-{i}, path: [产出指标, 数量指标], name: 指标{i}, target: ≥{i % 90 + 9}家}}\n"
            for i in range(ROWS)))
    (folder / f"actuals/{PERIOD}.yaml").write_text(
        f"period: {PERIOD}\nactuals:\n" + "".join(f"  指标{i}: {i % 50}家\n" for i in range(ROWS)))


class Readers:
    """Pages that are told of every change; one thread for all of them."""

    def __init__(self, port):
        self.port, self.turned_away = port, 0
        self.versions = {}
        self.lock = threading.Lock()
        self.selector = selectors.DefaultSelector()
        self.is_over = False
        self.come()
        self.thread = threading.Thread(target=self._listen, daemon=True)
        self.thread.start()

    def come(self, addresses=[f"127.0.0.{2 + number // OF_ONE_ADDRESS}" for number in range(READERS)]):
        for address in addresses:
            connection = socket.socket()
            connection.bind((address, 0))
            connection.connect(("127.0.0.1", self.port))
            connection.sendall(f"GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
            with self.lock:
                self.versions[connection] = 0
                self.selector.register(connection, selectors.EVENT_READ)

    def _drop(self, connection):
        """Ends the connection; gives the address that it came from."""
        address = connection.getsockname()[0]
        self.selector.unregister(connection)
        connection.close()
        del self.versions[connection]
        return address

    def leave(self):
        with self.lock:
            for connection in [*self.versions]:
                self._drop(connection)

    def come_again(self):
        """One after the other leaves and comes, as each does after its ten minutes."""
        for connection in [*self.versions]:
            with self.lock:
                address = connection in self.versions and self._drop(connection)
            if address:
                self.come([address])

    def _listen(self):
        while not self.is_over:
            for key, _ in self.selector.select(0.2):
                with self.lock:
                    lost = self._hear(key.fileobj)
                if lost and not self.is_over:
                    self.turned_away += 1
                    time.sleep(0.1)
                    self.come([lost])

    def _hear(self, connection):
        """Takes what is told; gives the address of a reader that was turned away."""
        if connection not in self.versions:
            return None
        try:
            told = connection.recv(1 << 16)
        except OSError:
            told = b""
        if not told or b"HTTP/1.1 5" in told:
            return self._drop(connection)
        for version in re.findall(rb'"version":\s*(\d+)', told):
            self.versions[connection] = int(version)
        return None

    def told(self, version):
        """How many know of that version."""
        with self.lock:
            return sum(each == version for each in self.versions.values())

    def stop(self):
        self.is_over = True
        self.thread.join()
        self.leave()


class Slow:
    """A client that sends its header byte by byte, or a header and never the body; let go, it comes again."""

    def __init__(self, port, is_header):
        self.port, self.is_header, self.let_go, self.is_over = port, is_header, 0, False
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        while not self.is_over:
            connection = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
            try:
                head = f"POST /api/v1/entries HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Length: 1000\r\n"
                if self.is_header:
                    connection.settimeout(0.2)
                    for sign in head.encode() * 100:
                        connection.sendall(bytes([sign]))
                        try:
                            connection.recv(1000)
                            break  # an answer, or the end
                        except TimeoutError:
                            pass
                else:
                    connection.sendall(f"{head}\r\n{{".encode())
                    connection.recv(1000)
            except OSError:
                pass  # let go in the middle of a byte
            finally:
                connection.close()
            self.let_go += 1


class Load:
    def __init__(self, served, folder, saves):
        self.served, self.file, self.left = served, folder / f"actuals/{PERIOD}.yaml", saves
        self.lock, self.over = threading.Lock(), threading.Event()
        self.answers, self.said, self.last = {}, [], {}
        self.of_saves, self.of_reads = [], []
        self.done = 0

    def ask(self, *request):
        started = time.monotonic()
        status, text = self.served.ask(*request)
        with self.lock:
            self.answers[status] = self.answers.get(status, 0) + 1
            if status not in (200, 409, *TURNED_AWAY) and len(self.said) < 5:
                self.said.append(f"{status}: {text[:200]}")
        return status, text, time.monotonic() - started

    def read(self):
        """Reads the entries; how long it took, or nothing when there were too many connections."""
        status, _, took = self.ask("GET", f"/api/v1/entries?period={PERIOD}")
        return took if status == 200 else None

    def save(self, saver, value):
        """Saves until nobody else does in between; how long the answer took that said it is saved."""
        digest = ""
        while True:
            status, text, took = self.ask("POST", "/api/v1/entries", {
                "period": PERIOD, "hash": digest, "entries": [{"name": f"指标{saver * 7}", "value": f"{value}家"}]})
            if status == 200:
                self.last[saver] = value
                return took
            if status == 409:
                digest = json.loads(text)["hash"]
            elif status not in TURNED_AWAY or self.served.process.poll() is not None:
                return None
            else:
                time.sleep(0.1)

    def take_one(self):
        with self.lock:
            self.left -= 1
            if self.left <= 0:
                self.over.set()
            return self.left >= 0

    def keep_saving(self, saver, pause):
        chance = random.Random(saver)
        value = 100 * saver
        while not self.over.wait(chance.expovariate(1 / pause)) and self.take_one():
            value += 1
            took = self.save(saver, value)
            with self.lock:
                self.done += 1
                if took:
                    self.of_saves.append(took)

    def keep_reading(self, pause, is_over):
        while not is_over():
            took = self.read()
            if took:
                self.of_reads.append(took)
            time.sleep(pause)


def memory_of(process):
    line = re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{process}/status").read_text())
    return int(line[1]) << 10


def descriptors_of(process):
    return len(os.listdir(f"/proc/{process}/fd"))


def wait_until(holds):
    end = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < end:
        time.sleep(0.1)
    return holds()


def run(served, folder, saves):
    """What was wrong."""
    process, load = served.process.pid, Load(served, folder, saves)
    idle_saves = [load.save(SAVERS, value) for value in range(12)]
    idle_reads = [load.read() for _ in range(12)]
    idle = descriptors_of(process)
    # A save comes with a look at what others have saved before; then two thirds of the time are free.
    pause = SAVERS * 3 * (statistics.median(idle_saves) + statistics.median(idle_reads))
    readers = Readers(served.port)
    slow = [Slow(served.port, number % 2 == 0) for number in range(SLOW)]
    savers = [threading.Thread(target=load.keep_saving, args=(number, pause)) for number in range(SAVERS)]
    is_busy = lambda: any(each.is_alive() for each in savers)
    reading = threading.Thread(target=load.keep_reading, args=(pause / SAVERS, lambda: not is_busy()))
    for each in (*savers, reading):
        each.start()
    memory, turn = [], 1
    while is_busy():
        time.sleep(0.05)
        if load.done >= turn * saves / ROUNDS and turn < ROUNDS:
            memory.append(memory_of(process))
            readers.come_again()
            turn += 1
    reading.join()
    memory.append(memory_of(process))

    wrong = []
    version = json.loads(served.ask("GET", "/api/v1/workspace")[1])["version"]
    if not wait_until(lambda: readers.told(version) == READERS):
        wrong.append(f"{readers.told(version)} of {READERS} readers know the last state")
    if not wait_until(lambda: all(each.let_go for each in slow)):
        wrong.append("a client that does not finish is held on to")
    for each in slow:
        each.is_over = True
    readers.stop()
    for each in slow:
        each.thread.join()
    if not wait_until(lambda: descriptors_of(process) <= idle):
        wrong.append(f"{descriptors_of(process)} descriptors, {idle} before")
    text = load.file.read_text()
    lost = [saver for saver, value in load.last.items() if f"  指标{saver * 7}: {value}家\n" not in text]
    if lost or len(load.of_saves) != saves:
        wrong.append(f"{len(lost)} savers have lost their last value, {saves - len(load.of_saves)} saves were not made")
    wrong += load.said
    growth = memory[-1] - memory[len(memory) // 3]
    if growth > GROWTH:
        wrong.append(f"the memory has grown by {growth >> 20} MiB: {[each >> 20 for each in memory]}")

    ratio = lambda busy, free: statistics.median(busy) / statistics.median(free)
    counts = ", ".join(f"{count} with {status}" for status, count in sorted(load.answers.items()))
    print(f"{saves} saves by {SAVERS}, {READERS * ROUNDS} readers and {readers.turned_away} turned away, {sum(each.let_go for each in slow)} clients let go; "
          f"answers: {counts}")
    print(f"memory: {memory[0] >> 20} MiB, in the end {memory[-1] >> 20} MiB")
    print(f"answers take, beside those of an idle program: saves {ratio(load.of_saves, idle_saves):.1f} times as long "
          f"(median; {1000 * statistics.median(idle_saves):.0f} ms idle), reads {ratio(load.of_reads, idle_reads):.1f} "
          f"times ({1000 * statistics.median(idle_reads):.0f} ms idle)")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--saves", type=int, default=3000)
    given = parser.parse_args()
    options = ":".join(filter(None, (os.environ.get("ASAN_OPTIONS"), SMALL_QUARANTINE)))
    with tempfile.TemporaryDirectory(prefix="jixiao-load.") as name:
        folder = pathlib.Path(name)
        put_workspace(folder)
        served = Served(os.path.abspath(given.program), folder, ASAN_OPTIONS=options)
        try:
            wrong = run(served, folder, given.saves)
        finally:
            served.stop()
    for each in wrong:
        print("wrong: " + each)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
