"""Kernels to try things on: few modules in the warm parent, so that it is warm soon."""

from __future__ import annotations

import asyncio
import os
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
import pytest

from practicum.serve.kernels.kernels import CourseKernels
from practicum.serve.kernels.limits import Limits
from practicum.serve.kernels.parent import WarmParent

LIGHT = ("ipykernel.kernelapp", "ipykernel.ipkernel", "ipykernel.zmqshell", "ipywidgets", "numpy")
CALM = Limits(kernels=50, look=0.05, leaving=3, nice=0, waiting=0)


@asynccontextmanager
async def some_kernels(limits=CALM, warm=LIGHT):
    kernels = CourseKernels(limits=limits)
    kernels.warm = WarmParent(warm) if isinstance(warm, tuple) else warm
    kernels.open()
    try:
        yield kernels
    finally:
        await kernels.close()


async def start(kernels, learner="ann", **kwargs):
    env = {**os.environ, "PRACTICUM_LEARNER": learner, **kwargs.pop("env", {})}
    return await kernels.start_kernel(env=env, **kwargs)


async def run(kernels, ident, code):
    """Run code in a kernel and give what its last line shows."""
    client = kernels.get_kernel(ident).client()
    client.start_channels()
    try:
        await client.wait_for_ready(30)
        answer = await client.execute(
            code.rpartition("\n")[0], user_expressions={"it": code.rpartition("\n")[2]}, reply=True
        )
        shown = answer["content"]["user_expressions"]["it"]
        assert shown["status"] == "ok", shown
        return eval(shown["data"]["text/plain"])  # noqa: S307 - our own test's expression
    finally:
        client.stop_channels()


async def until(holds, seconds=20):
    end = asyncio.get_running_loop().time() + seconds
    while not holds():
        assert asyncio.get_running_loop().time() < end, "it never came to be"
        await asyncio.sleep(0.01)


def process_of(kernels, ident):
    return psutil.Process(kernels.get_kernel(ident).pid)


def has_ended(process):
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.fixture
def ours():
    """Tell which descriptors and children this process has beyond those at the beginning."""

    def held():
        children = {child.pid for child in psutil.Process().children(recursive=True)}
        return len(list(Path("/proc/self/fd").iterdir())), children

    return held
