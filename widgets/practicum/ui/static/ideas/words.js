/** The sentences of the bank's page, apart from the elements that show them. */

/** @param {number} ideas */
export function sayCount(ideas) {
  if (!ideas) return "None yet. Write your first idea above and press Enter, or let a change concept set you going.";
  return ideas === 1 ? "1 idea. Open it to say more about it." : `${ideas} ideas. Open one to say more about it.`;
}

/**
 * @param {number} findings
 * @param {number} ideas
 */
export function sayLead(findings, ideas) {
  if (findings) return findings === 1 ? "One thing to think about." : `${findings} things to think about.`;
  return ideas ? "I have nothing to add just now." : "Write down what comes to mind, good or not. I will read along.";
}

/**
 * @param {number} taken
 * @param {number} waiting
 */
export function sayTaken(taken, waiting) {
  const came = taken === 1 ? "1 idea is in your bank." : `${taken} ideas are in your bank.`;
  if (!waiting) return `${came} Undo takes them out again.`;
  return `${came} ${waiting === 1 ? "1 row waits" : `${waiting} rows wait`} for you to mend.`;
}
