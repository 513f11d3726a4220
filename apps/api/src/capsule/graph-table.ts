import type { graphs } from '@stillgraph/db';

/** The edges as CSV, `from,to,weight` with nodes by index; each weight reads back as the same float32. */
export function graphTable({ from, to, weight }: graphs.Edges): Uint8Array {
  const lines = ['from,to,weight'];
  for (const [edge, value] of weight.entries()) lines.push([from[edge], to[edge], value].join());
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
