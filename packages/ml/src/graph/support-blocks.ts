/**
 * A sparse matrix as small dense blocks: nodes that share neighbours are put together, and each block holds the entries of
 * its rows in the columns that they need. A product with it gathers those columns' rows and multiplies block by block,
 * which keeps to fast products of matrices and costs in proportion to the nodes.
 */
import { FEWEST_NODES_IN_BLOCKS } from '../config/large-graphs.ts';
import { starts, type Adjacency } from './adjacency.ts';

export interface SupportBlocks {
  /** Number of blocks, of rows in each, and of columns (sources) that each reads. */
  readonly blocks: number;
  readonly rows: number;
  readonly sources: number;
  /** [blocks, rows, sources]; 0 where nothing is. */
  readonly weights: Float32Array;
  /** Node that each column of a block stands for, [blocks, sources]; a column that is not needed names node 0. */
  readonly sourceNodes: Float32Array;
  /** Where each node's row lies among the blocks' rows, [nodes]. */
  readonly places: Float32Array;
}

/** Rows of a block that are tried. */
const ROW_COUNTS = [32, 64, 128];
/** Nodes beside a growing block that are weighed against each other for the next row. */
const CONSIDERED = 48;
/** What a product costs for each multiply-add, and for each number that is gathered, measured. */
const COST = { product: 0.014, gathered: 1 };
/** Blocks must take less than this share of the dense product's cost. */
const WORTH = 0.6;

/**
 * The blocks of a matrix where they are faster than its dense form.
 *
 * @param matrix in coordinate form
 * @returns undefined where one dense product is faster: few nodes, or many entries a row
 */
export function supportBlocks(matrix: Adjacency): SupportBlocks | undefined {
  const { nodes, from } = matrix;
  const dense = nodes * nodes * COST.product;
  // Each row gathers at least its own columns.
  if (nodes < FEWEST_NODES_IN_BLOCKS || from.length > nodes * nodes * 0.1) return undefined;
  let best: { readonly groups: Groups; readonly rows: number; readonly cost: number } | undefined;
  for (const rows of ROW_COUNTS) {
    const groups = grouped(matrix, rows);
    const cost = groups.members.length * groups.sources * (COST.gathered + rows * COST.product);
    if (!best || cost < best.cost) best = { groups, rows, cost };
  }
  return best && best.cost < WORTH * dense ? blocksOf(matrix, best.groups, best.rows) : undefined;
}

interface Groups {
  /** Nodes of each block. */
  readonly members: number[][];
  /** Columns of the widest block. */
  readonly sources: number;
}

/** Grows blocks one after another: the next row is the one beside the block that needs the fewest new columns. */
function grouped({ nodes, from, to }: Adjacency, rows: number): Groups {
  const first = starts(nodes, from);
  const taken = new Uint8Array(nodes);
  const members: number[][] = [];
  let sources = 0;
  let seed = 0;
  for (;;) {
    const block: number[] = [];
    const columns = new Set<number>();
    const beside = new Set<number>();
    const take = (node: number) => {
      taken[node] = 1;
      beside.delete(node);
      block.push(node);
      for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
        const column = to[edge] ?? 0;
        columns.add(column);
        if (taken[column] === 0) beside.add(column);
      }
    };
    const missing = (node: number): number => {
      let count = 0;
      for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
        if (!columns.has(to[edge] ?? 0)) count += 1;
      }
      return count;
    };
    while (block.length < rows) {
      let next = -1;
      let fewest = Infinity;
      let considered = 0;
      for (const node of beside) {
        const count = missing(node);
        if (count < fewest) [next, fewest] = [node, count];
        if (++considered === CONSIDERED) break;
      }
      if (next < 0) {
        while (seed < nodes && taken[seed] === 1) seed += 1;
        if (seed === nodes) break;
        next = seed;
      }
      take(next);
    }
    if (block.length === 0) return { members, sources: Math.max(1, sources) };
    members.push(block);
    sources = Math.max(sources, columns.size);
  }
}

function blocksOf({ nodes, from, to, weight }: Adjacency, { members, sources }: Groups, rows: number): SupportBlocks {
  const first = starts(nodes, from);
  const blocks = members.length;
  const weights = new Float32Array(blocks * rows * sources);
  const sourceNodes = new Float32Array(blocks * sources);
  const places = new Float32Array(nodes);
  for (const [block, own] of members.entries()) {
    const columns = new Map<number, number>();
    for (const [row, node] of own.entries()) {
      places[node] = block * rows + row;
      for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
        const source = to[edge] ?? 0;
        const column = columns.get(source) ?? columns.size;
        columns.set(source, column);
        sourceNodes[block * sources + column] = source;
        weights[(block * rows + row) * sources + column] = weight[edge] ?? 0;
      }
    }
  }
  return { blocks, rows, sources, weights, sourceNodes, places };
}
