/** A diagram in a line a box, as in the tests of Python: `"s1 p1 p2: Reliable reminders"`. */

const KINDS = { a: "aim", p: "primary", s: "secondary", i: "idea" };

/** @param {...string} boxes */
export function diagram(...boxes) {
  const nodes = [];
  const links = [];
  boxes.forEach((box, order) => {
    const [names = "", text = ""] = box.split(": ");
    const [id = "", ...parents] = names.split(" ");
    nodes.push({ id, kind: KINDS[id[0]], text: text || id, order });
    for (const parent of parents) links.push({ id: `${id}>${parent}`, child: id, parent });
  });
  return { nodes, links };
}

/** Say an outline in short: a step to the right is a step in. */
export function outline(shape) {
  return shape.lines().map(({ box, depth, twin }) => `${" ".repeat(depth)}${box.id}${twin ? "*" : ""}`);
}
