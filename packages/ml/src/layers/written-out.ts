/**
 * The most nodes of a learned graph that is computed as a matrix [N, N]; past them it is kept as the product of two factors
 * (see `propagateFactored`), which is another graph, but costs in proportion to the nodes.
 */
export const MOST_NODES_WRITTEN_OUT = 2000;
