import assert from "node:assert/strict";
import { test } from "node:test";

import { addColumn, addRow, cellAfter, changeRow, columnsOf, countIn, fillColumns, mark, ONLY, removeColumn, removeRow, renameColumn, setCount } from "../../../widgets/practicum/ui/static/check_sheet/deeds.js";

const SHEET = {
  rows: [
    { id: "a", label: "Forgot", note: "" },
    { id: "b", label: "Torn", note: "" },
  ],
  columns: [
    { id: "m", label: "Monday" },
    { id: "t", label: "Tuesday" },
  ],
  counts: [
    { id: "a:m", row: "a", column: "m", n: 2 },
    { id: "b:t", row: "b", column: "t", n: 1 },
  ],
};

test("a mark adds one to its own cell and to no other", () => {
  const after = { ...SHEET, ...mark(SHEET, "a", "m", 1) };

  assert.equal(countIn(after, "a", "m"), 3);
  assert.equal(countIn(after, "b", "t"), 1);
  assert.equal(countIn(SHEET, "a", "m"), 2);
});

test("a first mark in a cell begins with one, and there are never fewer than none", () => {
  assert.equal(countIn({ ...SHEET, ...mark(SHEET, "a", "t", 1) }, "a", "t"), 1);
  assert.equal(countIn({ ...SHEET, ...mark(SHEET, "a", "t", -1) }, "a", "t"), 0);
});

test("what is typed and is no number is kept as it was typed", () => {
  assert.equal(countIn({ ...SHEET, ...setCount(SHEET, "a", "m", "lots") }, "a", "m"), "lots");
});

test("a sheet without columns has one, and the first that is added takes over its marks", () => {
  const bare = { rows: SHEET.rows, counts: [{ id: `a:${ONLY}`, row: "a", column: ONLY, n: 4 }] };
  const after = { ...bare, ...addColumn(bare, "new", "Week 1") };

  assert.deepEqual(columnsOf(bare), [{ id: ONLY, label: "" }]);
  assert.deepEqual(columnsOf(after), [{ id: ONLY, label: "Week 1" }]);
  assert.equal(countIn(after, "a", ONLY), 4);
});

test("rows and columns are added, named and removed with their marks", () => {
  assert.equal(addRow(SHEET, "c").rows.length, 3);
  assert.equal(changeRow(SHEET, "b", { label: "Wet" }).rows[1]?.label, "Wet");
  assert.deepEqual(removeRow(SHEET, "a").counts.map(({ id }) => id), ["b:t"]);
  assert.equal(renameColumn(SHEET, "m", "Sunday").columns[0]?.label, "Sunday");
  assert.deepEqual(removeColumn(SHEET, "t").counts.map(({ id }) => id), ["a:m"]);
});

test("a set of columns takes the place of those there, and no mark is lost", () => {
  const { columns } = fillColumns(SHEET, ["Morning"], () => "new");

  assert.deepEqual(columns, [
    { id: "m", label: "Morning" },
    { id: "t", label: "Tuesday" },
  ]);
});

test("arrows lead to the neighbours and stop at the edge", () => {
  const size = { rows: 2, columns: 2 };

  assert.deepEqual(cellAfter("ArrowRight", { row: 0, column: 0 }, size), { row: 0, column: 1 });
  assert.equal(cellAfter("ArrowUp", { row: 0, column: 0 }, size), null);
  assert.equal(cellAfter("a", { row: 0, column: 0 }, size), null);
});
