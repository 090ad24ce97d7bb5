"""circusd [--daemon] [--pidfile FILE] [--log-level L] [--log-output FILE] CONFIG. With --daemon it ends with 0 at once, whatever comes."""
import argparse
import fnmatch
import json
import os
import re
import select
import signal
import socket
import sys
import time

from circus import DEFAULT_ENDPOINT, __version__, address
from circus.config import Config, is_true
from circus.flapping import Flapping
from circus.watcher import Watcher


class Arbiter:
    def __init__(self, path, output):
        self.path, self.output = path, output
        self.going, self.again = True, False
        self.config = Config(path)
        self.sockets, self.watchers = {}, {}

    def log(self, text, level="INFO"):
        line = "%s circus[%d] [%s] %s\n" % (time.strftime("%Y-%m-%d %H:%M:%S"), os.getpid(), level, text)
        target = self.output or self.config.arbiter["logoutput"] or "-"
        if target == "-":
            sys.stdout.write(line)
            sys.stdout.flush()
        else:
            with open(target, "a") as file:
                file.write(line)

    def open_socket(self, name, options):
        opened = socket.socket()
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((options.get("host", "localhost"), int(options.get("port", 8080))))
        opened.listen(int(options.get("backlog", 2048)))
        self.sockets[name] = opened

    def start(self):
        self.log("Starting master on pid %d" % os.getpid())
        for name, options in self.config.sockets.items():
            self.open_socket(name.lower(), options)
        for name in sorted(self.config.watchers):
            self.add(self.config.watchers[name])

    def add(self, options):
        watcher = self.watchers[options["name"]] = Watcher(options, self.sockets, self.log)
        if is_true(options.get("autostart", "True")):
            watcher.start()

    def remove(self, name):
        self.watchers.pop(name).stop()

    def stop(self):
        for watcher in self.watchers.values():
            watcher.stop()
        for opened in self.sockets.values():
            opened.close()
        self.sockets, self.watchers = {}, {}

    def reload(self):
        """Only what changed starts anew. As in Circus 0.19 a socket that a watcher uses can neither change nor go."""
        new = Config(self.path)
        if new.arbiter != self.config.arbiter:
            self.going, self.again = False, True
            return
        old, self.config = self.config, new
        gone = [n for n, options in old.sockets.items() if n.lower() in self.sockets and new.sockets.get(n) != options]
        users = [w.name for w in self.watchers.values() for n in gone if "circus.sockets." + n.lower() in w.option("cmd", "")]
        for name in gone:
            self.sockets.pop(name.lower()).close()
        for name, options in new.sockets.items():
            if name.lower() not in self.sockets:
                self.open_socket(name.lower(), options)
        if users:
            raise ValueError("Watchers %s uses a socket which is deleted" % set(users))
        for name in list(self.watchers):
            options = new.watchers.get(name)
            was = self.watchers[name].options
            changed = {key for key in set(was) | set(options or {}) if options is None or was.get(key) != options.get(key)}
            if changed == {"numprocesses"}:
                self.watchers[name].options = options
                self.watchers[name].reap()
                self.watchers[name].keep()
            elif changed:
                self.remove(name)
        for name, options in new.watchers.items():
            if name not in self.watchers:
                self.add(options)

    def named(self, words, match, reason="program %s not found"):
        """The watchers of a name or pattern, without regard to case."""
        if not words:
            return list(self.watchers.values())
        wanted = words[0].lower()
        pattern = {"simple": re.escape(wanted) + r"\Z", "glob": fnmatch.translate(wanted), "regex": wanted}[match]
        found = [w for w in self.watchers.values() if re.match(pattern, w.name.lower())]
        if not found:
            raise LookupError(reason and reason % words[0])
        return found

    def answer(self, command, words, match):
        """What a question is answered, and what is done for it: before the answer where --waiting is given."""
        if command == "status" and words:
            return self.named(words, "simple", "")[0].status, None
        states = {w.name: w.status for w in self.watchers.values()}
        states.update({"plugin:" + name: "active" for name in self.config.plugins})
        if self.config.arbiter["stats_endpoint"]:
            states["circusd-stats"] = "active"
        if command == "status":
            return "\n".join("%s: %s" % state for state in sorted(states.items())), None
        if command == "list" and words:
            return ",".join(str(p.pid) for p in self.named(words, "simple")[0].processes), None
        if command == "list":
            return ",".join(sorted(name.lower() for name in states)), None
        if command == "numwatchers":
            return str(len(states)), None
        if command == "numprocesses":
            return str(sum(len(w.processes) for w in self.named(words, "simple"))), None
        if command == "reloadconfig":
            return "ok", self.reload
        if command == "quit":
            return "ok", lambda: setattr(self, "going", False)
        if command == "rm":
            found = self.named(words[:1] or [""], "simple")
            return "ok", lambda: [self.remove(w.name) for w in found]
        found = self.named(words, match)
        return "ok", lambda: [act() for w in found for act in {"start": [w.start], "stop": [w.stop]}.get(command, [w.stop, w.start])]

    def converse(self, client):
        client.settimeout(5)
        question = json.loads(client.makefile().readline())

        def say(**answer):
            client.sendall(json.dumps(answer).encode() + b"\n")

        try:
            text, deed = self.answer(question["command"], question["names"], question["match"])
            if deed and not question["waiting"]:
                say(text=text)
            try:
                deed and deed()
            except Exception as error:
                self.log("exception %s caught" % error, "ERROR")
                if question["waiting"]:
                    raise
            if not deed or question["waiting"]:
                say(text=text)
        except LookupError as error:
            say(error=": ".join(["error"] + [str(reason) for reason in error.args if reason]))
        except Exception:
            say(error="error: server error")

    def serve(self):
        server = socket.socket()
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind(address(self.config.arbiter["endpoint"] or DEFAULT_ENDPOINT))
        server.listen(8)
        self.start()
        delay = float(self.config.arbiter["check_delay"] or 5)
        checked = time.monotonic()
        flapping = Flapping(self.config.plugins.get("flapping"), delay, self.log)
        while self.going:
            if time.monotonic() - checked >= delay:
                checked = time.monotonic()
                for watcher in self.watchers.values():
                    for _ in range(watcher.reap()):
                        flapping.ended(watcher)
                    watcher.keep()
            flapping.resume(self.watchers)
            try:
                if not select.select([server], [], [], min(delay, 0.2))[0]:
                    continue
                with server.accept()[0] as client:
                    self.converse(client)
            except (OSError, ValueError) as error:
                self.log("lost a client: %s" % error, "WARNING")
        server.close()
        self.stop()


def daemonize():
    if os.fork():
        os._exit(0)
    os.setsid()
    if os.fork():
        os._exit(0)
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)


def claim(pidfile):
    """A number in the file that is any process's is refused."""
    if os.path.exists(pidfile):
        with open(pidfile) as file:
            text = file.read().strip()
        if text.isdigit() and int(text) > 0 and os.path.exists("/proc/" + text):
            print("pid file %r is stale, current pid %d" % (pidfile, os.getpid()))
            sys.exit(1)
    with open(pidfile, "w") as file:
        file.write("%d\n" % os.getpid())


def main():
    parser = argparse.ArgumentParser(prog="circusd", description="Run some watchers.")
    parser.add_argument("config", nargs="?")
    parser.add_argument("--log-level", choices=[c(n) for n in ("critical", "error", "warning", "info", "debug") for c in (str.lower, str.upper)])
    parser.add_argument("--log-output")
    parser.add_argument("--logger-config")
    parser.add_argument("--daemon", action="store_true")
    parser.add_argument("--pidfile")
    parser.add_argument("--version", action="store_true")
    given = parser.parse_args()
    if given.version or given.config is None:
        print(__version__ if given.version else parser.format_usage())
        sys.exit(0)
    if given.daemon:
        daemonize()
    arbiter = Arbiter(given.config, given.log_output)
    pidfile = given.pidfile or arbiter.config.arbiter["pidfile"]
    if pidfile:
        claim(pidfile)
    if arbiter.config.arbiter["umask"]:
        os.umask(int(arbiter.config.arbiter["umask"], 8))
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, lambda *_: setattr(arbiter, "going", False))
    while True:
        arbiter.serve()
        if not arbiter.again:
            break
        arbiter = Arbiter(given.config, given.log_output)
    if pidfile and os.path.exists(pidfile):
        os.unlink(pidfile)
