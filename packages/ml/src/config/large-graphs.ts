/** From which number of nodes on graphs take a form whose cost grows with the nodes, not with their pairs. */

/**
 * The most nodes of a learned graph that is computed as a matrix [N, N]; past them it is kept as the product of two factors
 * (see `propagateFactored`), which is another graph.
 */
export const MOST_NODES_WRITTEN_OUT = 2000;

/** The fewest nodes of a given graph that may be multiplied in blocks of rows: below, one dense product is always faster. */
export const FEWEST_NODES_IN_BLOCKS = 512;
