"""A line between browser and server that can break as lines do."""

import socket
import threading
from contextlib import suppress


class Line:
    """Hands on what comes to a port of its own.

    A laptop that sleeps is simulated by `fall_asleep`: the server sees the connections go, and the
    browser's end still looks whole until the browser says something.
    """

    def __init__(self, port):
        self._target = ("127.0.0.1", port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._sockets = []
        self._far = []
        self._threads = []
        self.port = self._listening.getsockname()[1]
        self._start(self._accept)

    def fall_asleep(self):
        for far in self._far:
            with suppress(OSError):
                far.shutdown(socket.SHUT_RDWR)

    def close(self):
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._threads[0].join(5)  # none comes any more
        for each in self._sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
        for each in (self._listening, *self._sockets):
            each.close()

    def _start(self, work, *args, **kwargs):
        thread = threading.Thread(target=work, args=args, kwargs=kwargs, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self):
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                self._sockets.append(near)
                far = socket.create_connection(self._target)
                self._sockets.append(far)
                self._far.append(far)
                self._start(self._hand_on, near, far, ends=True)
                self._start(self._hand_on, far, near)

    def _hand_on(self, one, other, *, ends=False):
        try:
            while data := one.recv(1 << 16):
                other.sendall(data)
        except OSError:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        if ends:
            with suppress(OSError):
                other.shutdown(socket.SHUT_RDWR)
