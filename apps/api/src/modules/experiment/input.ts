import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { archivedChoices, type ArchivedChoice } from '../../relay/archived.ts';
import { orderDirections, type OrderDirection } from '../../relay/order-input.ts';
import { PeriodInput } from '../../relay/period-input.ts';
import { Json } from '../../scalars.ts';
import { runStatuses, type RunStatusName } from '../run/enums.ts';

@InputType({ description: 'Experiments that meet all that is given.' })
export class ExperimentFilter {
  @Field(() => ID, { description: 'Experiments on this dataset.', nullable: true })
  datasetId?: string | null;

  @Field(() => ID, { description: 'Experiments over this graph.', nullable: true })
  graphId?: string | null;

  @Field(() => ID, { description: 'Experiments under this protocol.', nullable: true })
  protocolId?: string | null;

  @Field(() => [runStatuses], { description: 'In one of these states.', nullable: true })
  statuses?: RunStatusName[] | null;

  @Field(() => [ID], { nullable: true, description: 'People who made them, at most 100.' })
  createdBy?: string[] | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When they were made.' })
  created?: PeriodInput | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When their last run ended.' })
  finished?: PeriodInput | null;

  @Field(() => String, { nullable: true, description: 'A part of the name, or of a note, in any case.' })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Names of tags, in any case; all of them.' })
  tags?: string[] | null;

  @Field(() => archivedChoices, { nullable: true, description: 'EXCLUDED when left out.' })
  archived?: ArchivedChoice | null;
}

/** By the names of the orders of packages/db. */
export const experimentOrderFields = {
  CREATED_AT: 'createdAt',
  FINISHED_AT: 'finishedAt',
  NAME: 'name',
  STATUS: 'status',
  DATASET: 'dataset',
  RUNS: 'runs',
  FAILED_RUNS: 'failedRuns',
} as const;
export type ExperimentOrderField = (typeof experimentOrderFields)[keyof typeof experimentOrderFields];
registerEnumType(experimentOrderFields, {
  name: 'ExperimentOrderField',
  description: 'What experiments are sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When it was made.' },
    FINISHED_AT: { description: 'When its last run ended; those that go on stand last.' },
    NAME: { description: 'By its name, in any case.' },
    STATUS: { description: 'By the name of its status.' },
    DATASET: { description: 'By the name of its dataset.' },
    RUNS: { description: 'By the number of its runs.' },
    FAILED_RUNS: { description: 'By the number of its runs that failed.' },
  },
});

@InputType({ description: 'One thing to sort experiments by.' })
export class ExperimentOrder {
  @Field(() => experimentOrderFields, { description: 'What they are sorted by.' })
  field!: ExperimentOrderField;

  @Field(() => orderDirections, { description: 'Which end comes first.', nullable: true, defaultValue: 'ASCENDING' })
  direction?: OrderDirection | null;
}

@InputType({
  description: 'What a clone has in place of what the experiment has; what is left out is taken over.',
})
export class ExperimentChangesInput {
  @Field(() => String, { nullable: true, description: 'The old name with ", again" behind it when left out.' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Needs a graph over it, too.' })
  datasetId?: string | null;

  @Field(() => ID, {
    description: 'Another graph over the nodes of the dataset; that of the original when left out.',
    nullable: true,
  })
  graphId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'As of experimentCreate.' })
  takesOver?: boolean | null;

  @Field(() => Json, {
    nullable: true,
    description:
      'Parts of the config by their names, merged into it: objects by member, lists as a whole, null takes a part away.',
  })
  config?: unknown;
}

@InputType({
  description: 'config: an experiment config (see experimentOptions); what is left out takes its default.',
})
export class ExperimentCreateInput {
  @Field(() => String, { description: 'What to call it.' })
  name!: string;

  @Field(() => ID, { description: 'The dataset to forecast.' })
  datasetId!: string;

  @Field(() => ID, { description: 'A graph over the nodes of that dataset.' })
  graphId!: string;

  @Field(() => String, { nullable: true, description: 'The preset that the config began from, for the record.' })
  preset?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its runs take over the outcome of runs of the team that are the same computation (same code, data, graph, config, seed and teachers) in place of training again; true unless said.',
  })
  takesOver?: boolean | null;

  @Field(() => Json, { description: 'Protocol, models, distillation, training and seeds; see experimentOptions.' })
  config!: unknown;
}
