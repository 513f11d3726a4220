/** Words of the API about road networks. */
import type { networkDiff } from '@stillgraph/db';
import { registerEnumType } from 'type-graphql';

const enumOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Key in Name]: Key };

export const networkFormats = enumOf(['OSM_XML', 'OSM_PBF', 'GEOJSON', 'SUMO', 'GTFS']);
registerEnumType(networkFormats, {
  name: 'NetworkFormat',
  description: 'What a file with a network is written in.',
  valuesConfig: {
    OSM_XML: { description: 'OpenStreetMap as XML, plain or packed by gzip.' },
    OSM_PBF: { description: 'OpenStreetMap as PBF.' },
    GEOJSON: { description: 'Lines of GeoJSON (RFC 7946).' },
    SUMO: { description: 'A net.xml of SUMO.' },
    GTFS: { description: 'A timetable: a zip archive, or its tables.' },
  },
});

export const speedUnits = enumOf(['KILOMETRES_PER_HOUR', 'MILES_PER_HOUR', 'METRES_PER_SECOND']);
registerEnumType(speedUnits, {
  name: 'SpeedUnit',
  description: 'Unit of speed limits.',
  valuesConfig: {
    KILOMETRES_PER_HOUR: { description: 'km/h.' },
    MILES_PER_HOUR: { description: 'mi/h, of 1.609344 km/h.' },
    METRES_PER_SECOND: { description: 'm/s.' },
  },
});

export const lineDirections = enumOf(['BOTH', 'DRAWN']);
registerEnumType(lineDirections, {
  name: 'LineDirection',
  description: 'How a line may be driven that does not say it.',
  valuesConfig: {
    BOTH: { description: 'Both ways.' },
    DRAWN: { description: 'As it is drawn, from its first point to its last.' },
  },
});

export const patchKinds = enumOf([
  'JUNCTION_ADD',
  'JUNCTION_MOVE',
  'JUNCTION_REMOVE',
  'SEGMENT_ADD',
  'SEGMENT_SPLIT',
  'SEGMENT_JOIN',
  'SEGMENT_REVERSE',
  'SEGMENT_REMOVE',
  'SEGMENT_SET',
]);
registerEnumType(patchKinds, {
  name: 'NetworkPatchKind',
  description: 'What a change does to a network.',
  valuesConfig: {
    JUNCTION_ADD: { description: 'Adds a junction.' },
    JUNCTION_MOVE: {
      description: 'Moves a junction; lines that begin or end there follow, lengths and times with them.',
    },
    JUNCTION_REMOVE: { description: 'Removes a junction at which no segment begins or ends.' },
    SEGMENT_ADD: { description: 'Adds a segment between two junctions.' },
    SEGMENT_SPLIT: {
      description:
        'Makes two segments of one. The junction between them is made on the line, or the line is bent to it where it is there.',
    },
    SEGMENT_JOIN: {
      description:
        'Makes one segment of two, of which the second begins where the first ends; with the attributes of the first.',
    },
    SEGMENT_REVERSE: { description: 'Turns the direction of a segment round.' },
    SEGMENT_REMOVE: { description: 'Removes a segment; its junctions stay.' },
    SEGMENT_SET: { description: 'Sets the line or attributes of a segment; those that are left out stay.' },
  },
});

export const findingKinds = enumOf(['DANGLING_END', 'DUPLICATE', 'UNREACHABLE', 'ZERO_LENGTH']);
registerEnumType(findingKinds, {
  name: 'NetworkFindingKind',
  description: 'What looks wrong in a network. None of it is refused.',
  valuesConfig: {
    DANGLING_END: { description: 'A junction at which a road ends: it is joined with one other alone.' },
    DUPLICATE: {
      description: 'A segment along the same line as an earlier one, or a junction in the same place as one.',
    },
    UNREACHABLE: {
      description:
        'A junction that no way joins with the largest part of the network and back: it leads in, out, or neither.',
    },
    ZERO_LENGTH: { description: 'A segment of 0.01 m, the least that there is.' },
  },
});

export const networkParts = enumOf(['JUNCTION', 'SEGMENT']);
registerEnumType(networkParts, {
  name: 'NetworkPart',
  description: 'What a network is made of.',
  valuesConfig: {
    JUNCTION: { description: 'Where segments meet.' },
    SEGMENT: { description: 'A directed stretch of road.' },
  },
});

export const partChanges = enumOf(['ADDED', 'REMOVED', 'CHANGED']);
registerEnumType(partChanges, {
  name: 'NetworkPartChange',
  description: 'How a part differs from the version that it is compared with.',
  valuesConfig: {
    ADDED: { description: 'It was not there.' },
    REMOVED: { description: 'It is not there any more.' },
    CHANGED: { description: 'It is there in both, and something about it is another.' },
  },
});

const fieldNames = {
  from: 'FROM',
  to: 'TO',
  name: 'NAME',
  lengthMetres: 'LENGTH',
  lanes: 'LANES',
  speedLimit: 'SPEED_LIMIT',
  roadClass: 'ROAD_CLASS',
  travelSeconds: 'TRAVEL_TIME',
  geometry: 'GEOMETRY',
  latitude: 'LATITUDE',
  longitude: 'LONGITUDE',
} as const satisfies Record<(typeof networkDiff.differingFields)[number], string>;
export type DifferingField = (typeof fieldNames)[keyof typeof fieldNames];
export const differingFields = enumOf(Object.values(fieldNames));
registerEnumType(differingFields, {
  name: 'NetworkPartField',
  description: 'What may be another in a junction or segment that two versions have.',
  valuesConfig: {
    FROM: { description: 'The junction where it begins.' },
    TO: { description: 'The junction where it ends.' },
    NAME: { description: 'Name of the road.' },
    LENGTH: { description: 'Length, in metres.' },
    LANES: { description: 'Number of lanes.' },
    SPEED_LIMIT: { description: 'Speed limit, in km/h.' },
    ROAD_CLASS: { description: 'Class of the road.' },
    TRAVEL_TIME: { description: 'Seconds along it.' },
    GEOMETRY: { description: 'Its line.' },
    LATITUDE: { description: 'Degrees north of a junction.' },
    LONGITUDE: { description: 'Degrees east of a junction.' },
  },
});

export function differingField(name: string): DifferingField {
  if (Object.hasOwn(fieldNames, name)) return fieldNames[name as keyof typeof fieldNames];
  throw new Error(`the database tells of a difference in "${name}", which the API has no word for`);
}

export const pathCosts = enumOf(['LENGTH', 'TRAVEL_TIME']);
registerEnumType(pathCosts, {
  name: 'PathCost',
  description: 'What a way is the shortest by.',
  valuesConfig: {
    LENGTH: { description: 'Metres along the road.' },
    TRAVEL_TIME: {
      description:
        'Seconds: what the source tells, else length by speed limit; an unknown limit is the median of its class, of all, or 50 km/h.',
    },
  },
});

export const placeOrigins = enumOf(['SNAPPED', 'SET', 'CARRIED']);
registerEnumType(placeOrigins, {
  name: 'SensorPlaceOrigin',
  description: 'How a sensor came to stand where it does.',
  valuesConfig: {
    SNAPPED: { description: 'A worker found the nearest segment.' },
    SET: { description: 'Somebody said so.' },
    CARRIED: { description: 'Taken over from the version before, where its segment is the same.' },
  },
});

export const roadSides = enumOf(['LEFT', 'RIGHT', 'ON']);
registerEnumType(roadSides, {
  name: 'RoadSide',
  description: 'Where a sensor stands, seen in the direction of travel.',
  valuesConfig: {
    LEFT: { description: 'To the left of the line.' },
    RIGHT: { description: 'To the right of the line.' },
    ON: { description: 'Within half a metre of the line.' },
  },
});
