/** What findings of a dry run are about, and how grave they are. */
import { clockChanges, coordinateFaults, findingKinds, findingSeverities } from '@stillgraph/db';
import { registerEnumType } from 'type-graphql';

const enumOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Key in Name]: Key };

export const severities = enumOf(findingSeverities);
registerEnumType(severities, {
  name: 'FindingSeverity',
  description: 'What a finding means for an import.',
  valuesConfig: {
    REFUSED: { description: 'The import would not be made.' },
    SUSPECT: { description: 'The import would be made, and the data are likely wrong there.' },
    NOTE: { description: 'Worth knowing.' },
  },
});
export const kinds = enumOf(findingKinds);
registerEnumType(kinds, {
  name: 'FindingKind',
  description: 'What a finding of a dry run is about.',
  valuesConfig: {
    UNREADABLE: { description: 'Cells that are no number or time.' },
    GAP: { description: 'Steps without a row.' },
    DUPLICATE_TIME: { description: 'Times with more than one row.' },
    OUT_OF_ORDER: { description: 'Rows before an earlier time.' },
    OFF_STEP: { description: 'Times that are on no step of the others.' },
    DAYLIGHT_SAVING: { description: 'A local clock that was put forward or back.' },
    DUPLICATE_SENSOR: { description: 'Sensors that are named twice.' },
    UNIT: { description: 'A unit that is not said, and a guess at it.' },
    OUTLIER: { description: 'Readings that stand alone far from the usual.' },
    MISSING: { description: 'Readings that are missing.' },
    ZEROS: { description: 'Zeros that look like missing readings.' },
    CONSTANT_SENSOR: { description: 'Sensors that show one value throughout.' },
    COORDINATES: { description: 'Places that cannot be right, or hardly.' },
    IMPORTER: { description: 'The first fault that the import itself stops at.' },
  },
});
export const changes = enumOf(clockChanges);
registerEnumType(changes, {
  name: 'ClockChange',
  description: 'How a local clock was changed.',
  valuesConfig: {
    FORWARD: { description: 'An hour is skipped.' },
    BACK: { description: 'An hour comes twice.' },
  },
});
export const placeFaults = enumOf(coordinateFaults);
registerEnumType(placeFaults, {
  name: 'CoordinateFault',
  description: 'What is wrong with the place of a sensor.',
  valuesConfig: {
    OUT_OF_RANGE: { description: 'Outside of the degrees that there are.' },
    SWAPPED: { description: 'Latitude and longitude are swapped, by their range.' },
    AT_ZERO: { description: 'At 0, 0, where missing coordinates are often put.' },
    FAR_AWAY: { description: 'Hundreds of kilometres from all others.' },
  },
});
