/**
 * Parts of a directed graph in which every node leads to every other: the number of the part of each node, from 0 on.
 *
 * Source: Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM J. Computing 1, 1972; with a stack of our own in
 * place of recursion, which long roads would exhaust.
 *
 * @param ways nodes that each node leads to
 */
export function strongParts(ways: readonly (readonly number[])[]): Uint32Array {
  const order = new Int32Array(ways.length).fill(-1);
  const lowest = new Int32Array(ways.length);
  const isOpen = new Uint8Array(ways.length);
  const next = new Uint32Array(ways.length);
  const partOf = new Uint32Array(ways.length);
  const open: number[] = [];
  let count = 0;
  let parts = 0;
  const valueAt = (values: Int32Array, node: number): number => values[node] ?? 0;
  const enter = (node: number) => {
    order[node] = count;
    lowest[node] = count;
    count += 1;
    open.push(node);
    isOpen[node] = 1;
  };
  const close = (node: number) => {
    let last = -1;
    while (last !== node) {
      last = open.pop() ?? node;
      isOpen[last] = 0;
      partOf[last] = parts;
    }
    parts += 1;
  };
  for (let root = 0; root < ways.length; root += 1) {
    if (order[root] !== -1) continue;
    enter(root);
    const path = [root];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const place = next[node] ?? 0;
      const onto = ways[node]?.[place];
      next[node] = place + 1;
      if (onto === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) lowest[above] = Math.min(valueAt(lowest, above), valueAt(lowest, node));
        if (valueAt(lowest, node) === valueAt(order, node)) close(node);
      } else if (order[onto] === -1) {
        enter(onto);
        path.push(onto);
      } else if (isOpen[onto] === 1) {
        lowest[node] = Math.min(valueAt(lowest, node), valueAt(order, onto));
      }
    }
  }
  return partOf;
}
