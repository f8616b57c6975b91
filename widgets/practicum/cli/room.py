"""Where others in the same room find this computer."""

from __future__ import annotations

import socket

NOWHERE = ("192.0.2.1", 9)
"""An address kept free for examples: nothing is ever sent to it."""

EVERYWHERE = "0.0.0.0"  # noqa: S104 - asked for by name


def address_on_network() -> str | None:
    """Give the address under which the local network knows this computer.

    Returns
    -------
    str or None
        Such as ``"192.168.1.20"``; None if it is on no network. Nothing is sent: the system only
        says from which of its addresses it would send.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(NOWHERE)
        except OSError:
            return None
        return str(asked.getsockname()[0])


def words_for_room(address: str, ip: str) -> str:
    """Say where phones and other laptops find the course.

    Parameters
    ----------
    address : str
        Of the front page, as this computer knows it: ``"http://127.0.0.1:8866/"``.
    ip : str
        The address that the course listens on.

    Examples
    --------
    >>> words_for_room("http://127.0.0.1:8866/", "192.168.1.20")
    'For phones and laptops in the room: http://192.168.1.20:8866/'
    """
    found = address_on_network() if ip == EVERYWHERE else ip
    if found is None:
        return "This computer is on no network, so nobody else can reach the course."
    port = address.rstrip("/").rpartition(":")[2]
    return f"For phones and laptops in the room: http://{found}:{port}/"
