"""A stand-in for Circus 0.19 in tests: the same command lines, exit codes and ini files, watchers and sockets that really run.

Compared with the real one on booted hosts. What differs: circusd and circusctl say a line of JSON to each other instead of
ZeroMQ; of plugins flapping works, others and circusd-stats are only listed; while a watcher stops, circusctl waits.
"""

__version__ = "0.19.0"
DEFAULT_ENDPOINT = "tcp://127.0.0.1:5555"


def address(endpoint):
    host, port = endpoint.replace("tcp://", "").rsplit(":", 1)
    return host, int(port)
