"""The local page's program as it serves a workspace, and who asks it."""

import hashlib
import http.client
import json
import os
import re
import signal
import subprocess


class Served:
    def __init__(self, program, folder, **environment):
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "-C", str(folder), "--lang", "en"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, **environment})
        told = re.search(r":(\d+)/#token=(\w+)", self.process.stdout.readline())
        if not told:
            self.stop()
            raise RuntimeError("the program does not say where it serves")
        self.port, self.token = int(told[1]), told[2]

    def ask(self, method, path, body=None):
        """The status and the text of the answer; 0 when there is none."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, body and json.dumps(body),
                               {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        except (OSError, http.client.HTTPException):
            return 0, ""
        finally:
            connection.close()

    def save(self, name, before, text):
        """The status of the answer to a save of the file, which says `before`."""
        digest = hashlib.sha256(before.encode()).hexdigest()
        return self.ask("POST", "/api/v1/file", {"name": name, "text": text, "hash": digest})[0]

    def stop(self):
        """Kills it."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()
