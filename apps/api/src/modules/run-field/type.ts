/** What runs can be filtered, sorted and compared by. */
import type { runs } from '@stillgraph/db';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Json } from '../../scalars.ts';

export const runFieldKinds = { CONFIG: 'CONFIG', METRIC: 'METRIC', MEASURE: 'MEASURE' } as const;
export type RunFieldKind = keyof typeof runFieldKinds;
registerEnumType(runFieldKinds, {
  name: 'RunFieldKind',
  description: 'Where a field of runs comes from.',
  valuesConfig: {
    CONFIG: { description: 'A field of their configs.' },
    METRIC: { description: 'A score, or the end of a curve.' },
    MEASURE: { description: 'What every run is and what is measured of it.' },
  },
});

export const runFieldTypes = { NUMBER: 'NUMBER', TEXT: 'TEXT', BOOLEAN: 'BOOLEAN' } as const;
export type RunFieldType = keyof typeof runFieldTypes;
registerEnumType(runFieldTypes, {
  name: 'RunFieldType',
  description: 'What the values of a field are.',
  valuesConfig: {
    NUMBER: { description: 'Numbers.' },
    TEXT: { description: 'Texts.' },
    BOOLEAN: { description: 'True or false.' },
  },
});

/** Where fields of each kind lie in the index of the database. */
export const prefixes: Readonly<Record<RunFieldKind, string>> = {
  CONFIG: 'config/',
  METRIC: 'metric/',
  MEASURE: 'run/',
};

export interface FieldName {
  readonly kind: RunFieldKind;
  readonly name: string;
  readonly horizon: number | null;
}

/** A path of the index in the words of filters; null for one of no kind. */
export function nameOfPath(path: string): FieldName | null {
  const kind = Object.values(runFieldKinds).find((one) => path.startsWith(prefixes[one]));
  if (kind === undefined) return null;
  const rest = path.slice(prefixes[kind].length);
  if (kind !== 'METRIC') return { kind, name: rest, horizon: null };
  const cut = rest.lastIndexOf('/');
  return { kind, name: rest.slice(0, cut), horizon: Number(rest.slice(cut + 1)) };
}

@ObjectType({ description: 'A field that some run of the team has.' })
export class RunField {
  constructor(
    private readonly field: runs.KnownField,
    private readonly named: FieldName,
    readonly path: string,
  ) {}

  @Field(() => runFieldKinds, { description: 'What kind of field it is.' })
  get kind(): RunFieldKind {
    return this.named.kind;
  }

  @Field(() => String, {
    description: 'As filters and orders take it: a path of the config, the name of a metric, or what is measured.',
  })
  get name(): string {
    return this.named.name;
  }

  @Field(() => Int, { nullable: true, description: 'Of a metric, in steps; 0 is the mean over all.' })
  get horizon(): number | null {
    return this.named.horizon;
  }

  @Field(() => [runFieldTypes], { description: 'What its values are; several where runs differ in that.' })
  get types(): RunFieldType[] {
    const { minimum, hasTexts, hasBooleans } = this.field;
    // Where both are, booleans are 0 and 1 among the numbers.
    const hasNumbers = minimum !== null && (!hasBooleans || minimum < 0 || (this.field.maximum ?? 0) > 1);
    return [
      ...(hasNumbers ? [runFieldTypes.NUMBER] : []),
      ...(hasTexts ? [runFieldTypes.TEXT] : []),
      ...(hasBooleans ? [runFieldTypes.BOOLEAN] : []),
    ];
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Of its numbers, in the unit of the field, moments in milliseconds since 1970; null where it has none.',
  })
  get minimum(): number | null {
    return this.field.minimum;
  }

  @Field(() => Float, { nullable: true, description: 'Of its numbers, as minimum.' })
  get maximum(): number | null {
    return this.field.maximum;
  }
}

@ObjectType({ description: 'A value of a field with the runs that have it.' })
export class RunFieldValue {
  @Field(() => Json, { description: 'A text of at most 500 characters, a number or a boolean.' })
  readonly value!: unknown;

  @Field(() => Int, { description: 'Number of runs.' })
  readonly count!: number;
}
