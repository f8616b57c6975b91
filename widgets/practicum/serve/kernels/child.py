"""What a freshly forked process does to become a kernel."""

from __future__ import annotations

import fcntl
import gc
import json
import os
import random
import resource
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, NoReturn

from practicum.serve.kernels.order import Place

if TYPE_CHECKING:
    from practicum.serve.kernels.order import Order

LIFELINE = 3
"""The one descriptor beside the standard three that a kernel inherits: it ends with the server."""

WAITS_AT = 4
"""Where a kernel that waits hears of its place; closed before its first cell."""

AUTOGROUP = Path("/proc/self/autogroup")


def become_kernel(order: Order, lifeline: int, waits_at: int | None = None) -> NoReturn:
    """Turn this process into the kernel that was ordered; never returns.

    Parameters
    ----------
    order : Order
        Where it works, and for whom.
    lifeline : int
        Read end of a pipe whose other end the server alone holds.
    waits_at : int, optional
        Read end of a pipe on which its `Place` comes, if it is to wait for that.
    """
    code = 1
    try:
        os.setsid()
        _keep_only(lifeline, waits_at)
        _restore_signals()
        _take_place(order)
        _bound(order)
        _new_luck()
        gc.enable()
        Thread(target=_end_with_server, daemon=True, name="lifeline").start()
        _run(order, waits=waits_at is not None)
        code = 0
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    except BaseException:  # noqa: BLE001 - nothing may climb into the parent's own code
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)


def _keep_only(lifeline: int, waits_at: int | None) -> None:
    # Copied beyond both places first: one may lie where the other shall be.
    given = [each for each in (lifeline, waits_at) if each is not None]
    kept = [fcntl.fcntl(each, fcntl.F_DUPFD, WAITS_AT + 1) for each in given]
    for place, each in enumerate(kept, LIFELINE):
        os.dup2(each, place, inheritable=False)
    os.closerange(LIFELINE + len(kept), resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)


def _restore_signals() -> None:
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def _take_place(order: Order) -> None:
    os.environ.clear()
    os.environ.update(order.env)
    time.tzset()
    os.chdir(order.cwd)
    # The parent takes no module from where it stands (-P), and IPython would keep to that; a
    # notebook may import what lies beside it, after the standard library and before packages.
    sys.path.insert(_before_packages(), "")
    sys.argv = ["ipykernel_launcher", "-f", order.connection_file]


def _before_packages() -> int:
    names = [os.path.basename(path) for path in sys.path]  # noqa: PTH119 - "" is no path
    return names.index("site-packages") if "site-packages" in names else len(names)


def _bound(order: Order) -> None:
    if order.nice:
        os.nice(order.nice)
        # Linux shares the processor out by session first, and each kernel is a session of its
        # own: without this, one kernel would count as much as the server or all of a browser.
        with suppress(OSError):
            AUTOGROUP.write_text(str(order.nice))
    if order.memory:
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        most = order.memory if hard == resource.RLIM_INFINITY else min(order.memory, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _new_luck() -> None:
    """Every child would draw the parent's numbers otherwise."""
    random.seed()
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed()


def _end_with_server() -> None:
    with suppress(OSError):
        while os.read(LIFELINE, 1):
            pass
    os._exit(0)


def _run(order: Order, *, waits: bool) -> None:
    app = _application(order)
    if waits:
        _move_in(_wait(), order, app)
    app.start()
    _close_store()
    app.close()


def _wait() -> Place:
    """Wait for a place; without one, because the parent or the server is gone, end."""
    with os.fdopen(WAITS_AT, "rb") as pipe:
        line = pipe.read()
    if not line:
        raise SystemExit(0)
    return Place.read(json.loads(line))


def _move_in(place: Place, order: Order, app: Any) -> None:
    """Take on the environment and the folder, as if it had been forked there."""
    # what the kernel has set for itself while it started, such as how pictures are drawn
    own = {name: value for name, value in os.environ.items() if order.env.get(name) != value}
    os.environ.clear()
    os.environ.update({**own, **place.env})
    time.tzset()
    os.chdir(place.cwd)
    app.shell.starting_dir = place.cwd
    app.shell.history_manager.dir_hist[:] = [Path(place.cwd)]


def _application(order: Order) -> Any:
    import ipywidgets  # noqa: PLC0415 - the parent has imported it long ago
    from ipykernel.kernelapp import IPKernelApp  # noqa: PLC0415

    app = IPKernelApp.instance(
        # 1 says "somebody looks after you, and you need not": the lifeline does.
        parent_handle=1,
        capture_fd_output=False,
    )
    app.config.HistoryManager.enabled = False
    app.initialize(["-f", order.connection_file])
    # Widgets were imported before there was a shell to tell of them.
    ipywidgets.register_comm_target()
    return app


def _close_store() -> None:
    session = sys.modules.get("practicum.ui.session")
    if session and session.here.cache_info().currsize:
        session.here().store.close()
