/** The sentences of the stakeholders' page, apart from the elements that show them. */

/** @param {number} groups */
export function sayCount(groups) {
  if (!groups) return "Nobody yet. Begin with those whose day would change: write them above and press Enter.";
  return groups === 1 ? "1 group. Open it to say more about it." : `${groups} groups. Open one to say more about it.`;
}

/** @param {number} step  how far they have to come */
export function sayStep(step) {
  if (!step) return "";
  const far = Math.abs(step) === 1 ? "1 step" : `${Math.abs(step)} steps`;
  return step > 0 ? `${far} to come` : `may step back by ${Math.abs(step)}`;
}

/**
 * @param {number} findings
 * @param {number} groups
 */
export function sayLead(findings, groups) {
  if (findings) return findings === 1 ? "One thing to think about." : `${findings} things to think about.`;
  return groups ? "I have nothing to add just now." : "Write down who comes to mind. I will read along.";
}

/**
 * @param {number} taken
 * @param {number} waiting
 */
export function sayTaken(taken, waiting) {
  const came = taken === 1 ? "1 group is on your list." : `${taken} groups are on your list.`;
  if (!waiting) return `${came} Undo takes them off again.`;
  return `${came} ${waiting === 1 ? "1 row waits" : `${waiting} rows wait`} for you to mend.`;
}

/** @param {number} gaps */
export function sayGaps(gaps) {
  if (!gaps) return "No gaps. Everybody you have told me about stands where you need them.";
  return gaps === 1 ? "One group does not stand where you need it." : `${gaps} groups do not stand where you need them. The most powerful come first.`;
}
