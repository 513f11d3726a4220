/** Which sensors are chosen, by their index: as the address holds them, and as clicks and keys change them. */

/** The first one, where the address says nothing. */
export const FIRST: readonly number[] = [0];

/** `0-3,7` in the address; what is no sensor is left out. */
export function parseChoice(text: string, nodeCount: number): number[] {
  const chosen = new Set<number>();
  for (const [, first = '', last = first] of text.matchAll(/(\d+)(?:-(\d+))?/g)) {
    for (let node = Number(first); node <= Math.min(Number(last), nodeCount - 1); node += 1) chosen.add(node);
  }
  return [...chosen];
}

/** The same back: neighbours are written as one range. */
export function choiceText(chosen: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const node of chosen) {
    const range = ranges.at(-1);
    if (range !== undefined && range.last + 1 === node) range.last = node;
    else ranges.push({ first: node, last: node });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join();
}

/** Joins what is not chosen, and leaves what is; the last one stays. */
export function toggled(chosen: readonly number[], node: number): readonly number[] {
  if (!chosen.includes(node)) return [...chosen, node];
  return chosen.length === 1 ? chosen : chosen.filter((other) => other !== node);
}

/** Those that a line was drawn around, after those before where they join; nothing in the line leaves all as it is. */
export function lassoed(chosen: readonly number[], inside: readonly number[], isFurther: boolean): readonly number[] {
  if (inside.length === 0) return chosen;
  return isFurther ? [...new Set([...chosen, ...inside])] : inside;
}
