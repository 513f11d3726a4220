/** Several runs beside each other: in what they differ, and what they have alike. */
import type { runs } from '@stillgraph/db';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Json } from '../../scalars.ts';
import { Run } from '../run/type.ts';

export const comparedSections = {
  CONFIG: 'CONFIG',
  DATA: 'DATA',
  CODE: 'CODE',
  ENVIRONMENT: 'ENVIRONMENT',
  MEASURE: 'MEASURE',
  METRIC: 'METRIC',
} as const;
export type ComparedSection = keyof typeof comparedSections;
registerEnumType(comparedSections, {
  name: 'ComparedSection',
  description: 'What a compared field belongs to.',
  valuesConfig: {
    CONFIG: { description: 'A field of the config, by its path.' },
    DATA: { description: 'Dataset, graph and protocol, by name and content hash.' },
    CODE: {
      description:
        'What its numbers follow from beside data and config: versions of code, the hash of the computation.',
    },
    ENVIRONMENT: { description: 'The machine and the engine that it ran on.' },
    MEASURE: { description: 'What it is and what was measured of it, such as kind, parameters or trainSeconds.' },
    METRIC: { description: 'A score with its horizon behind a stroke (0 is the mean), in the unit of its dataset.' },
  },
});

@ObjectType({ description: 'A field with its value in each of the runs.' })
export class ComparedValues {
  @Field(() => comparedSections, { description: 'What kind of field it is.' })
  readonly section!: ComparedSection;

  @Field(() => String, { description: 'Such as "training.learningRate" or "test/mae/3".' })
  readonly path!: string;

  @Field(() => [Json], {
    nullable: 'items',
    description: 'Texts, numbers or booleans in the order of the runs; null where a run lacks it.',
  })
  readonly values!: unknown[];
}

/** Fields in which all runs agree, or those in which some differ. */
export type Which = 'different' | 'equal';

@ObjectType({ description: 'Several runs beside each other.' })
export class RunComparison {
  @Field(() => [Run], { description: 'In the order in which they were asked for.' })
  readonly runs: Run[];

  constructor(
    rows: readonly runs.RunRow[],
    private readonly compared: (which: Which) => Promise<ComparedValues[]>,
  ) {
    this.runs = rows.map((row) => new Run(row));
  }

  @Field(() => [ComparedValues], { description: 'Fields in which they differ, by section and path.' })
  differences(): Promise<ComparedValues[]> {
    return this.compared('different');
  }

  @Field(() => [ComparedValues], { description: 'Fields that all of them have alike, by section and path.' })
  equal(): Promise<ComparedValues[]> {
    return this.compared('equal');
  }
}
