/** Road networks: lines on the ground, sensors on them, and the ways between. Loads neither tfjs nor an engine. */
export { applyPatches, partsNamedBy } from './apply-patches.ts';
export {
  MOST_FINDINGS,
  networkFindingKinds,
  networkFindings,
  type NetworkFinding,
  type NetworkFindingKind,
  type NetworkFindings,
} from './network-findings.ts';
export type { GivenAttributes, NetworkPatch, PatchFault } from './patch.ts';
export type { NetworkJunction, NetworkSegment, RoadNetwork, SegmentAttributes } from './road-network.ts';
export { lengthOf, pointAlong, project, reversedLine, sliceOf, type Polyline, type Projection } from './polyline.ts';
export { greatCircleMetres } from '../great-circle.ts';
export { roadGraph, type RoadGraph } from './road-graph.ts';
export { shortestPath, type RoadPath, type RoadPlace } from './shortest-paths.ts';
export { nextSensors, sensorDistances, type SparseDistances } from './sensor-distances.ts';
export {
  sideOf,
  snapSensors,
  type SensorLocation,
  type Side,
  type SnappedSensor,
  type SnapOptions,
  type UnplacedSensor,
} from './snap.ts';
export { travelTimes, USUAL_LIMIT, type TimedSegment, type TravelTimes } from './travel-time.ts';
