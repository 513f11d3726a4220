/**
 * Moves labels apart so that each keeps `gap` pixels to the next, staying as near to its curve as it can and between
 * `top` and `bottom`. Returns the new places in the order given.
 */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  // Groups of touching labels are centred on the mean of what they wanted, and merged while they overlap.
  const groups: { wanted: number[]; indices: number[]; start: number }[] = [];
  const place = (group: { wanted: number[]; start: number }): void => {
    const mean = group.wanted.reduce((sum, y) => sum + y, 0) / group.wanted.length;
    const height = (group.wanted.length - 1) * gap;
    group.start = Math.max(top, Math.min(bottom - height, mean - height / 2));
  };
  for (const { y, index } of order) {
    let group = { wanted: [y], indices: [index], start: y };
    place(group);
    let previous = groups[groups.length - 1];
    while (previous && previous.start + previous.wanted.length * gap > group.start) {
      groups.pop();
      group = {
        wanted: [...previous.wanted, ...group.wanted],
        indices: [...previous.indices, ...group.indices],
        start: 0,
      };
      place(group);
      previous = groups[groups.length - 1];
    }
    groups.push(group);
  }
  const places = new Array<number>(wanted.length).fill(0);
  for (const group of groups) group.indices.forEach((index, i) => (places[index] = group.start + i * gap));
  return places;
}
