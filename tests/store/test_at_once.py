"""Many threads and programs that save at once: nothing is lost, nothing is there twice."""

import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor

import pytest

from practicum.store.open import open_store
from practicum.store.protocol import ConflictError

ADD_ROWS = textwrap.dedent("""
    import sys
    from practicum.store.open import open_store

    place, project, name, count = sys.argv[1:]
    store = open_store(place)
    content, base = {"rows": []}, 0
    for number in range(int(count)):
        row = {"id": f"{name}-{number}", "value": number}
        saved = store.save(
            project, "measure", "bags", {"rows": [*content["rows"], row]}, base=base, author=name
        )
        content, base = dict(saved.revision.content), saved.revision.number
    store.close()
""")

FIRST_TIME = textwrap.dedent("""
    import sys
    from practicum.store.open import open_store

    sys.stdin.readline()
    print(open_store(sys.argv[1]).current("ann").id)
""")


def start(script, *arguments, **options):
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, text=True, **options)


def row_ids(revision):
    return [row["id"] for row in revision.content["rows"]]


def test_threads_that_add_rows_lose_none(store, project):
    def add(name):
        content, base = {"rows": []}, 0
        for number in range(12):
            row = {"id": f"{name}-{number}"}
            wanted = {"rows": [*content["rows"], row]}
            saved = store.save(project, "measure", "bags", wanted, base=base, author=name)
            content, base = dict(saved.revision.content), saved.revision.number

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(add, "abcde"))

    newest = store.load(project, "measure", "bags")
    assert sorted(row_ids(newest)) == sorted(f"{name}-{n}" for name in "abcde" for n in range(12))
    assert newest.number == len(store.history(project, "measure", "bags")) == 60


def test_of_threads_that_change_one_field_at_once_one_wins_and_the_rest_are_told(store, project):
    store.save(project, "aim", "main", {"aim": ""}, base=0, author="ann")

    def change(number):
        try:
            store.save(project, "aim", "main", {"aim": str(number)}, base=1, author="ann")
        except ConflictError as conflict:
            return conflict.theirs.content["aim"]
        return None

    with ThreadPoolExecutor(6) as pool:
        told = list(pool.map(change, range(6)))

    winner = store.load(project, "aim", "main").content["aim"]
    assert sorted(told, key=str) == [*[winner] * 5, None]
    assert len(store.history(project, "aim", "main")) == 2


def test_threads_of_one_new_learner_get_one_project(store):
    with ThreadPoolExecutor(6) as pool:
        got = list(pool.map(lambda _: store.current("ann").id, range(6)))

    assert [each.id for each in store.projects()] == [got[0]]
    assert set(got) == {got[0]}


def test_a_file_that_several_threads_take_in_at_once_is_there_once_each(store, project):
    store.save(project, "aim", "main", {"aim": "bags"}, base=0, author="ann")
    archive = store.export(project)

    with ThreadPoolExecutor(4) as pool:
        adopted = [each.id for each in pool.map(lambda _: store.adopt(archive), range(4))]

    assert len({project, *adopted}) == 5
    assert {store.load(each, "aim", "main").number for each in adopted} == {1}


def test_programs_that_add_rows_lose_none(place):
    store = open_store(place)
    project = store.create("Book bags").id
    programs = [start(ADD_ROWS, place, project, name, 25) for name in "abcd"]
    codes = [program.wait(60) for program in programs]

    newest = store.load(project, "measure", "bags")
    store.close()
    assert codes == [0, 0, 0, 0]
    assert sorted(row_ids(newest)) == sorted(f"{name}-{n}" for name in "abcd" for n in range(25))
    assert newest.number == 100


def test_programs_that_open_a_new_place_at_once_share_it(place):
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    programs = [start(FIRST_TIME, place, **pipes) for _ in range(5)]
    for program in programs:
        program.stdin.write("go\n")
        program.stdin.flush()
    answers = [program.communicate(timeout=60) for program in programs]

    assert [program.returncode for program in programs] == [0] * 5, answers
    assert len({out for out, _ in answers}) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_program_that_was_forked_uses_connections_of_its_own(place):
    script = textwrap.dedent("""
        import os, sys
        from practicum.store.open import open_store

        store = open_store(sys.argv[1])
        project = store.create("Book bags").id
        children = []
        for name in "abc":
            child = os.fork()
            if not child:
                for number in range(10):
                    store.save(project, "aim", name, {"n": number}, base=number, author=name)
                os._exit(0)
            children.append(child)
        codes = [os.waitpid(child, 0)[1] for child in children]
        print(codes, [each.number for each in store.documents(project)])
    """)
    run = start(script, place, stdout=subprocess.PIPE)

    assert run.communicate(timeout=60)[0].strip() == "[0, 0, 0] [10, 10, 10]"
