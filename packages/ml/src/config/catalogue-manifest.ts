/** Data packages for the files of T-GCN: speeds without a time column, and a matrix of similarities without a header. */
export function timelessSpeeds(of: {
  readonly name: string;
  readonly speeds: string;
  readonly adjacency: string;
  readonly unit: string;
  readonly time: { readonly start: string; readonly stepSeconds: number; readonly zone: string };
  /** Table of sensors with the columns sensor_id, latitude and longitude. */
  readonly places?: string;
}): Readonly<Record<string, unknown>> {
  const { name, speeds, adjacency, unit, time, places } = of;
  return {
    name,
    resources: [
      { name: 'values', path: speeds },
      { name: 'adjacency', path: adjacency, dialect: { header: false } },
      ...(places === undefined ? [] : [{ name: 'nodes', path: places }]),
    ],
    stillgraph: {
      values: { resource: 'values', layout: 'wide', quantity: 'speed', unit, time },
      graph: { kind: 'matrix', resource: 'adjacency', weightIs: 'similarity' },
      ...(places === undefined
        ? {}
        : { nodes: { resource: 'nodes', id: 'sensor_id', latitude: 'latitude', longitude: 'longitude' } }),
    },
  };
}
