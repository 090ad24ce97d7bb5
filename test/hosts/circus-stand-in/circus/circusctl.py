"""circusctl: prints what circusd answers; exits 3 for an error that circusd tells, 1 when it cannot be reached, 2 for wrong usage."""
import argparse
import json
import os
import socket
import sys

from circus import DEFAULT_ENDPOINT, __version__, address

COMMANDS = ("status", "list", "start", "stop", "restart", "reload", "rm", "reloadconfig", "quit", "numprocesses", "numwatchers")


def main():
    parser = argparse.ArgumentParser(prog="circusctl")
    parser.add_argument("--endpoint", default=os.environ.get("CIRCUSCTL_ENDPOINT", DEFAULT_ENDPOINT))
    parser.add_argument("--timeout", type=int, default=5)
    parser.add_argument("--version", action="version", version="circusctl " + __version__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in COMMANDS:
        command = commands.add_parser(name)
        command.add_argument("names", nargs="*")
        command.add_argument("--waiting", action="store_true")
        command.add_argument("--match", default="glob", choices=("simple", "glob", "regex"))
    given = parser.parse_args()
    question = {"command": given.command, "names": given.names, "waiting": given.waiting, "match": given.match}
    try:
        with socket.create_connection(address(given.endpoint), given.timeout) as server:
            server.settimeout(given.timeout)
            server.sendall(json.dumps(question).encode() + b"\n")
            answer = json.loads(server.makefile().readline())
    except (OSError, ValueError) as error:
        sys.stderr.write("Timed out. (%s)\nA time out usually happens when circusd cannot be reached or is busy.\n" % error)
        sys.exit(1)
    if "error" in answer:
        sys.stderr.write(answer["error"] + "\n")
        sys.exit(3)
    print(answer["text"])
