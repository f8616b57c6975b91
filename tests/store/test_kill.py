"""A program that is killed in the middle of saving loses nothing that it was told is saved."""

import json
import subprocess
import sys
import textwrap

import pytest

from practicum.store.open import open_store

KILL_MANY = textwrap.dedent("""
    import json, os, random, signal, sys, time
    from practicum.store.open import open_store
    from practicum.store.protocol import ConflictError
    import practicum.store.sql.store  # once, not in every child

    if sys.argv[1].startswith("postgresql"):
        import psycopg

    place, project, kills = sys.argv[1], sys.argv[2], int(sys.argv[3])

    def save_for_ever(out):
        store = open_store(place)
        newest = store.load(project, "aim", "main")
        base = newest.number if newest else 0
        while True:
            content = {"n": base + 1, "text": "A sentence that is being typed. " * 30}
            try:
                saved = store.save(project, "aim", "main", content, base=base, author="ann")
            except ConflictError as conflict:  # the killed one's last save came in only now
                base = conflict.theirs.number
                continue
            base = saved.revision.number
            os.write(out, f"{base}\\n".encode())

    def last_acknowledged(saves):
        read, write = os.pipe()
        child = os.fork()
        if not child:
            save_for_ever(write)
        os.close(write)
        with os.fdopen(read) as answers:
            told = [answers.readline() for _ in range(saves)]
            time.sleep(random.uniform(0, 0.01))  # in the middle of something
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            told += answers.read().split("\\n")
        return max(int(line) for line in told if line.strip())

    print(json.dumps([last_acknowledged(1 + kill % 4) for kill in range(kills)]))
""")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_killing_a_program_while_it_saves_many_times_loses_nothing_acknowledged(place):
    kills = 20 if "://" in place else 100  # a connection to a server takes long to make
    store = open_store(place)
    project = store.create("Book bags").id
    command = [sys.executable, "-c", KILL_MANY, place, project, str(kills)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    told = json.loads(run.stdout)
    history = store.history(project, "aim", "main")
    contents = [store.revision(project, "aim", "main", each.number).content for each in history]
    store.close()

    assert len(told) == kills
    assert told == sorted(set(told))
    assert [each["n"] for each in contents] == list(range(1, len(history) + 1))
    assert max(told) <= len(history) <= max(told) + 1
