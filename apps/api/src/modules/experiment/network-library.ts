import type * as inference from '@stillgraph/ml/inference';

/** The library of networks is large: it is loaded when a form is opened that will ask what they cost, not with the server. */
export function networkLibrary(): Promise<typeof inference> {
  return import('@stillgraph/ml/inference');
}
