import type { Model } from './models.ts';

/**
 * Whether a model's forecasts depend on the experiment's graph: with the identity in its place it is another model. A
 * graph that a model learns is its own.
 */
export function readsGivenGraph(model: Model): boolean {
  switch (model.name) {
    case 'last-value':
    case 'historical-average':
    case 'ridge-node':
    case 'ridge-shared':
    case 'nlinear':
    case 'prevalence':
    case 'logistic-regression':
    case 'stid':
    case 'stid-s':
    case 'gru':
    case 'mtgnn':
    case 'agcrn':
    case 'staeformer':
    case 'graph-wavenet-tiny':
      return false;
    case 'graph-stid':
    case 'graph-stid-s':
      return true;
    case 'graph-wavenet':
      // The last layer does not mix.
      return model.dilations.length > 1;
    case 'dcrnn':
      return model.diffusionSteps > 0;
    case 'stgcn':
    case 'stgcn-tiny':
      return model.chebyshevTerms > 1;
  }
}
