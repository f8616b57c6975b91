import assert from "node:assert/strict";
import { test } from "node:test";

import {
  cutBlock,
  firstChange,
  isBlock,
  isEmpty,
  layBlock,
  newId,
  onOneLine,
  rowsOf,
  setCell,
  shownFields,
} from "../../../widgets/practicum/ui/static/table/rows.js";

const ROWS = [
  { id: "a", date: "1/1/26", value: "4" },
  { id: "b", date: "8/1/26", value: "5" },
];

test("typing in a row changes that row and no other, and the old rows stay as they were", () => {
  const changed = setCell(ROWS, "b", "value", "7");

  assert.deepEqual(changed, [ROWS[0], { id: "b", date: "8/1/26", value: "7" }]);
  assert.equal(changed[0], ROWS[0]);
  assert.equal(ROWS[1].value, "5");
});

test("typing in the row that is not there yet adds it at the end", () => {
  assert.deepEqual(setCell(ROWS, "c", "date", "15"), [...ROWS, { id: "c", date: "15" }]);
});

test("a cell of several lines goes on one", () => {
  assert.equal(onOneLine(" snow \r\n and ice\n"), "snow and ice");
});

test("ids of new rows are never the same", () => {
  const ids = new Set(Array.from({ length: 2000 }, newId));

  assert.equal(ids.size, 2000);
});

test("a block of a spreadsheet is cut at tabs and line ends", () => {
  assert.deepEqual(cutBlock("a\tb\r\nc\t\r\n"), [
    ["a", "b"],
    ["c", ""],
  ]);
});

test("a quoted cell keeps its line break and its quotes, and an inch sign is no quote", () => {
  assert.deepEqual(cutBlock('1\t"two\nlines ""so"""\n2\t5" pipe'), [
    ["1", 'two\nlines "so"'],
    ["2", '5" pipe'],
  ]);
});

test("a quote that nothing closes is a sign like any other", () => {
  assert.deepEqual(cutBlock('"so\tb\nc'), [['"so', "b"], ["c"]]);
});

test("one cell is no block", () => {
  assert.equal(isBlock("12/3/26\n"), false);
  assert.equal(isBlock("12/3/26\t4"), true);
});

test("a block is laid from the cell on and rows are added where they end", () => {
  const { rows, lost } = layBlock(ROWS, {
    id: "b",
    field: "value",
    fields: ["date", "value", "note"],
    block: [["6", "snow"], [" 7 ", ""]],
  });

  assert.equal(lost, 0);
  assert.deepEqual(rows[1], { id: "b", date: "8/1/26", value: "6", note: "snow" });
  assert.equal(rows[2].value, "7");
  assert.notEqual(rows[2].id, rows[1].id);
  assert.equal(ROWS.length, 2);
});

test("a block laid in the empty last row takes that row's id, so that the caret stays", () => {
  const { rows } = layBlock(ROWS, { id: "c", field: "date", fields: ["date"], block: [["1"], ["2"]] });

  assert.equal(rows[2].id, "c");
  assert.equal(rows.length, 4);
});

test("cells that do not fit at the right are counted, empty ones are not", () => {
  const { lost } = layBlock([], { id: "n", field: "value", fields: ["date", "value"], block: [["1", "x", ""], ["2", "y", "z"]] });

  assert.equal(lost, 3);
});

test("content that holds no table has no rows", () => {
  assert.deepEqual(rowsOf({}), []);
  assert.deepEqual(rowsOf({ rows: "x" }), []);
  assert.deepEqual(rowsOf({ rows: [null, 3, { id: "a" }] }), [{ id: "a" }]);
});

test("a row of blanks is empty, and one with a 0 is not", () => {
  assert.equal(isEmpty({ id: "a", date: " ", note: null }), true);
  assert.equal(isEmpty({ id: "a", value: 0 }), false);
});

test("the columns that are shown follow what is there", () => {
  assert.deepEqual(shownFields({}), ["date", "value", "note"]);
  assert.deepEqual(shownFields({ out_of: "bags sent" }), ["date", "numerator", "denominator", "note"]);
  assert.deepEqual(shownFields({ out_of: "bags", rows: ROWS }), ["date", "value", "note"]);
  assert.deepEqual(shownFields({ rows: [{ id: "a", value: "1", numerator: "2" }] }), [
    "date",
    "value",
    "numerator",
    "denominator",
    "note",
  ]);
});

test("the first row that changed is found among rows that came back as new objects", () => {
  const back = ROWS.map((row) => ({ ...row }));

  assert.equal(firstChange(back, ROWS), -1);
  assert.equal(firstChange(setCell(back, "b", "value", "7"), ROWS), 1);
  assert.equal(firstChange([...back, { id: "c" }], ROWS), 2);
});
