/** Trained networks at work: weights as bytes, forecasts of one window or many, latency. */
export { type HiddenStates } from './hidden-states.ts';
export { measureLatency, type Latency } from './latency.ts';
export { bindNetwork, compileForward, type Network, type NetworkConfig } from './network.ts';
export { networkParameters, type NetworkSurroundings } from './network-parameters.ts';
export { WindowForecaster } from './predict.ts';
export { createPredictor, meanPredictor, type Predictor } from './predictor.ts';
export {
  readWeights,
  WeightsFormatError,
  writeWeights,
  type NamedArray,
  type StoredArray,
  type WeightsFile,
} from './weights.ts';
