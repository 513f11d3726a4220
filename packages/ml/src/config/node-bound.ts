import type { Model } from './models.ts';

/**
 * Whether a model learns numbers of each node's own (vectors, an adjacency, a norm, weights or means by node), so that it
 * serves the nodes that it was trained on and no others. A model without any is inductive.
 */
export function isNodeBound(model: Model): boolean {
  switch (model.name) {
    case 'historical-average':
    case 'ridge-node':
    case 'mtgnn':
    case 'agcrn':
    // STGCN's layer normalisation has a gain and an offset for each node.
    case 'stgcn':
    case 'stgcn-tiny':
      return true;
    case 'last-value':
    case 'ridge-shared':
    case 'nlinear':
    case 'prevalence':
    case 'logistic-regression':
    case 'dcrnn':
      return false;
    case 'stid':
    case 'stid-s':
    case 'gru':
      return model.nodeEmbedding > 0;
    case 'graph-stid':
    case 'graph-stid-s':
      return model.nodeEmbedding > 0 || model.adaptiveRank > 0;
    case 'graph-wavenet':
    case 'graph-wavenet-tiny':
      // A single layer does not mix: it learns no adjacency.
      return model.adaptiveRank > 0 && model.dilations.length > 1;
    case 'staeformer':
      return model.adaptiveWidth > 0;
  }
}
