/** What lists of runs can be asked for. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { archivedChoices, type ArchivedChoice } from '../../relay/archived.ts';
import { missingPlaces, orderDirections, type MissingPlace, type OrderDirection } from '../../relay/order-input.ts';
import { PeriodInput } from '../../relay/period-input.ts';
import { runKinds, runStatuses, type RunKindName, type RunStatusName } from './enums.ts';
import {
  ConfigCondition,
  MeasureCondition,
  MetricCondition,
  MetricName,
  runOrderFields,
  type RunOrderField,
} from './field-input.ts';

@InputType({
  description: 'Runs that meet all that is given; an empty filter is met by all. At most 60 conditions, nested 6 deep.',
})
export class RunFilter {
  @Field(() => [RunFilter], { nullable: true, description: 'All of these.' })
  and?: RunFilter[] | null;

  @Field(() => [RunFilter], { nullable: true, description: 'One of these at least; none of an empty list.' })
  or?: RunFilter[] | null;

  @Field(() => RunFilter, { nullable: true, description: 'Not this.' })
  not?: RunFilter | null;

  @Field(() => [ID], { nullable: true, description: 'One of these runs, at most 100.' })
  ids?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of this experiment; at the top of a filter the runs are then in the order of its plan unless orderBy is given.',
  })
  experimentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this dataset alone.' })
  datasetId?: string | null;

  @Field(() => ID, { nullable: true, description: 'On this graph alone.' })
  graphId?: string | null;

  @Field(() => [runKinds], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: RunKindName[] | null;

  @Field(() => [runStatuses], { nullable: true, description: 'In one of these states.' })
  statuses?: RunStatusName[] | null;

  @Field(() => [String], { nullable: true, description: 'Names of models, such as "stid-s"; at most 100.' })
  models?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Methods of distillation; "none" for baselines, teachers and controls; at most 100.',
  })
  methods?: string[] | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Numbers that the random numbers start from; at most 100 of them.',
  })
  seeds?: number[] | null;

  @Field(() => [ID], { nullable: true, description: 'People who made their experiments, at most 100.' })
  createdBy?: string[] | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When they were planned.' })
  created?: PeriodInput | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When a worker took them up first.' })
  started?: PeriodInput | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When they succeeded, failed or were cancelled.' })
  finished?: PeriodInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A part of the label of their model or method, of the name of their experiment or of a note on them, in any case.',
  })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Names of tags on the run, in any case; all of them.' })
  tags?: string[] | null;

  @Field(() => archivedChoices, {
    nullable: true,
    description:
      'At the top of a filter alone. EXCLUDED when left out; the runs of one experiment are given wherever it is.',
  })
  archived?: ArchivedChoice | null;

  @Field(() => [ConfigCondition], { nullable: true, description: 'Conditions on their configs.' })
  config?: ConfigCondition[] | null;

  @Field(() => [MetricCondition], { nullable: true, description: 'Conditions on their metrics.' })
  metric?: MetricCondition[] | null;

  @Field(() => [MeasureCondition], { nullable: true, description: 'Conditions on what was measured of them.' })
  measure?: MeasureCondition[] | null;
}

@InputType({
  description:
    'One field, config path or metric to sort by. Numbers stand before texts; units may differ from dataset to dataset, see Run.unit.',
})
export class RunOrder {
  @Field(() => runOrderFields, { nullable: true, description: 'The field of a run to order by; or give a metric.' })
  field?: RunOrderField | null;

  @Field(() => String, { nullable: true, description: 'A path of the config, such as "training.learningRate".' })
  config?: string | null;

  @Field(() => MetricName, { nullable: true, description: 'The metric to order by; or give a field.' })
  metric?: MetricName | null;

  @Field(() => orderDirections, {
    nullable: true,
    defaultValue: 'ASCENDING',
    description: 'Smallest or largest first.',
  })
  direction?: OrderDirection | null;

  @Field(() => missingPlaces, {
    nullable: true,
    defaultValue: 'LAST',
    description: 'Where runs stand that lack it.',
  })
  missing?: MissingPlace | null;
}
