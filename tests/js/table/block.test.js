import assert from "node:assert/strict";
import { test } from "node:test";

import {
  blockOf,
  copyBlock,
  fillBlock,
  fillDown,
  insertRow,
  removeRows,
  saySize,
  sortRows,
} from "../../../widgets/practicum/ui/static/table/block.js";
import { cutBlock } from "../../../widgets/practicum/ui/static/table/rows.js";

const FIELDS = ["date", "value", "note"];
const ROWS = [
  { id: "a", date: "1/1/26", value: "4", note: "snow" },
  { id: "b", date: "8/1/26", value: "5" },
  { id: "c", date: "15/1/26", value: "6" },
];
const block = (top, bottom, left, right) => ({ top, bottom, left, right });
const values = (rows) => rows.map(({ value }) => value);

test("a block lies between its corners, whichever came first", () => {
  assert.deepEqual(blockOf({ row: 4, column: 0 }, { row: 1, column: 2 }), block(1, 4, 0, 2));
});

test("the size of a block is told in words", () => {
  assert.equal(saySize(block(0, 0, 0, 1)), "1 row by 2 columns chosen.");
});

test("a block is copied as spreadsheets write it, without the empty row at the end", () => {
  assert.equal(copyBlock(ROWS, FIELDS, block(1, 9, 0, 1)), "8/1/26\t5\r\n15/1/26\t6");
});

test("what is copied comes back the same, with quotes, tabs and line breaks in it", () => {
  const odd = [{ id: "a", date: '"so"', value: "a\tb", note: 'two\nlines "so"' }];

  assert.deepEqual(cutBlock(copyBlock(odd, FIELDS, block(0, 0, 0, 2))), [[odd[0].date, odd[0].value, odd[0].note]]);
});

test("a block is cleared, and the rows and their old words stay as they were", () => {
  const cleared = fillBlock(ROWS, FIELDS, block(1, 2, 1, 1), "");

  assert.deepEqual(values(cleared), ["4", "", ""]);
  assert.equal(cleared[0], ROWS[0]);
  assert.equal(ROWS[1].value, "5");
});

test("clearing the empty row at the end adds none, and filling it does", () => {
  assert.equal(fillBlock(ROWS, FIELDS, block(3, 3, 0, 2), "").length, 3);
  assert.deepEqual(values(fillBlock(ROWS, FIELDS, block(3, 3, 1, 1), "7")), ["4", "5", "6", "7"]);
});

test("a block is filled down from its top row, one row from the row above", () => {
  assert.deepEqual(values(fillDown(ROWS, FIELDS, block(0, 2, 1, 1))), ["4", "4", "4"]);
  assert.deepEqual(values(fillDown(ROWS, FIELDS, block(2, 2, 1, 1))), ["4", "5", "5"]);
  assert.deepEqual(values(fillDown(ROWS, FIELDS, block(3, 3, 1, 1))), ["4", "5", "6", "6"]);
});

test("the first row has nothing above it to fill down from", () => {
  assert.equal(fillDown(ROWS, FIELDS, block(0, 0, 1, 1)), ROWS);
});

test("a row is put between two, and rows are taken out together", () => {
  assert.deepEqual(
    insertRow(ROWS, 1, "n").map(({ id }) => id),
    ["a", "n", "b", "c"],
  );
  assert.deepEqual(
    removeRows(ROWS, 0, 1).map(({ id }) => id),
    ["c"],
  );
});

test("rows go into an order, and those that it does not name come last as they were", () => {
  const sorted = sortRows([...ROWS, { id: "x" }, { id: "d", date: "2/1/26" }], ["d", "c", "b"]);

  assert.equal(sorted.map(({ id }) => id).join(""), "dcbax");
});
