"""Hypothesis does whatever it likes to a database and to the memory: both must say the same."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from practicum.project.archive_file import read_archive, write_archive
from practicum.store.memory import MemoryStore
from practicum.store.open import open_store
from practicum.store.protocol import ConflictError, NotFoundError, StoreError

values = st.none() | st.booleans() | st.integers(0, 2) | st.text(max_size=3)
rows = st.lists(st.sampled_from("abc"), unique=True).flatmap(
    lambda names: st.tuples(
        *(st.fixed_dictionaries({"id": st.just(name), "v": values}) for name in names)
    )
)
contents = st.fixed_dictionaries({}, optional={"p": values, "q": values, "rows": rows})
keys = st.sampled_from(["main", "b"])
people = st.sampled_from(["ann", "bob"])


class SameAsMemory(RuleBasedStateMachine):
    projects = Bundle("projects")

    @initialize()
    def open(self):
        self.folder = Path(tempfile.mkdtemp())
        self.memory = MemoryStore()
        self.sql = open_store(str(self.folder))

    def both(self, ask):
        """Ask both stores, by the ids that a pair of projects has in each."""
        answers = []
        for side, store in enumerate((self.memory, self.sql)):
            try:
                answers.append(self.told(ask(store, side)))
            except ConflictError as conflict:
                answers.append((conflict.clashes, conflict.merged, conflict.theirs.number))
            except (StoreError, NotFoundError) as error:
                answers.append(type(error))
        assert answers[0] == answers[1]

    def told(self, answer):
        """Leave out what differs between two stores: ids and times."""
        if isinstance(answer, tuple):
            return [self.told(each) for each in answer]
        return {
            name: value
            for name, value in getattr(answer, "__dict__", {"it": answer}).items()
            if name not in {"id", "saved_at", "created_at"}
        }

    @rule(target=projects, title=st.sampled_from(["One", "Two"]))
    def create(self, title):
        return self.memory.create(title).id, self.sql.create(title).id

    @rule(pair=projects, key=keys, content=contents, base=st.integers(0, 6), author=people)
    def save(self, pair, key, content, base, author):
        self.both(
            lambda store, side: store.save(
                pair[side], "aim", key, content, base=base, author=author
            )
        )

    @rule(pair=projects, key=keys, author=people)
    def delete(self, pair, key, author):
        self.both(lambda store, side: store.delete(pair[side], "aim", key, author=author))

    @rule(pair=projects, key=keys, number=st.integers(0, 6), author=people)
    def restore(self, pair, key, number, author):
        self.both(lambda store, side: store.restore(pair[side], "aim", key, number, author=author))

    @rule(pair=projects, key=keys, number=st.integers(0, 6))
    def look_back(self, pair, key, number):
        self.both(lambda store, side: store.revision(pair[side], "aim", key, number))

    @rule(pair=projects, author=people)
    def choose(self, pair, author):
        self.both(lambda store, side: store.choose(author, pair[side]))

    @rule(author=people)
    def current(self, author):
        self.both(lambda store, _side: store.current(author))

    @rule(target=projects, pair=projects)
    def travel(self, pair):
        archives = [store.export(pair[side]) for side, store in enumerate((self.memory, self.sql))]
        memory, sql = (read_archive(write_archive(each)) for each in archives)
        assert memory.digest == sql.digest
        return self.memory.adopt(memory).id, self.sql.adopt(sql).id

    @rule()
    def open_again(self):
        self.sql.close()
        self.sql = open_store(str(self.folder))

    @invariant()
    def both_list_the_same(self):
        if not hasattr(self, "sql"):
            return
        listed = []
        for store in (self.memory, self.sql):
            projects = store.projects()
            documents = [[self.told(e) for e in store.documents(each.id)] for each in projects]
            listed.append(
                sorted(map(repr, zip((p.title for p in projects), documents, strict=True)))
            )
        assert listed[0] == listed[1]

    def teardown(self):
        if hasattr(self, "sql"):
            self.sql.close()
            shutil.rmtree(self.folder)


SameAsMemory.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
test_a_database_says_what_the_memory_says = SameAsMemory.TestCase
