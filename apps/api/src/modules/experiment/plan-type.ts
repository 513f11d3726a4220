/** What an experiment would cost, and what the form that makes one offers. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Json } from '../../scalars.ts';
import { NamedProtocol } from '../protocol/named-type.ts';
import { ConfigField, ExperimentFields } from './config-field-type.ts';
import { runKinds, type RunKindName } from '../run/enums.ts';
import { NetworkCost, PlanCost } from './estimate-type.ts';
import { LabelledOption, NamedOption } from './option-type.ts';
import type { PlanSetting } from './network-cost.ts';

@ObjectType({ description: 'A run that an experiment would start.' })
export class PlannedRun extends NetworkCost {
  @Field(() => String, { description: 'Unique in the plan.' })
  readonly key!: string;

  @Field(() => runKinds, { description: 'Baseline, teacher or student.' })
  readonly kind!: RunKindName;

  @Field(() => String, { description: 'Model and size, such as "STID-s 32/2".' })
  readonly modelLabel!: string;

  @Field(() => String, { description: 'Method of distillation; "none" for baselines, teachers and controls.' })
  readonly method!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The method in words, such as "control"; null where there is none.',
  })
  readonly methodLabel!: string | null;

  @Field(() => Int, { description: 'What its random numbers start from.' })
  readonly seed!: number;

  @Field(() => Int, { description: 'Number of optimiser updates; 0 for what trains nothing.' })
  readonly updates!: number;
}

@ObjectType({ description: 'Cost of an experiment before it starts.' })
export class ExperimentPlan extends PlanCost {
  /** What networks beside those of the plan are priced by; null where data or protocol are not known. */
  readonly setting!: PlanSetting | null;

  @Field(() => [PlannedRun], { description: 'Every run that there would be.' })
  readonly runs!: PlannedRun[];

  @Field(() => Int, { description: 'Number of runs.' })
  readonly totalRuns!: number;

  @Field(() => [UserError], { description: 'Why experimentCreate would refuse the same input.' })
  readonly errors!: UserError[];
}

export const tasks = { FORECAST: 'FORECAST', EVENT: 'EVENT' } as const;
registerEnumType(tasks, {
  name: 'Task',
  description: 'What a protocol asks for.',
  valuesConfig: {
    FORECAST: { description: 'Readings of the target steps.' },
    EVENT: { description: 'The probability of an event.' },
  },
});

@ObjectType({ description: 'A size of a model by its name; of a teacher in a config the same as its `size`.' })
export class ModelSizeOption extends LabelledOption {
  @Field(() => Json, { description: 'The model of a config in that size.' })
  readonly model!: unknown;

  @Field(() => Json, { description: 'Fields of its training that go with it.' })
  readonly training!: unknown;

  @Field(() => Json, {
    nullable: true,
    description:
      'Inputs and form that the paper has, which an experiment sets for all its networks; null without a paper.',
  })
  readonly recipe!: unknown;
}

@ObjectType({ description: 'A model that an experiment may train.' })
export class ModelOption extends LabelledOption {
  @Field(() => runKinds, { description: 'Whether it is a baseline, a teacher or a student.' })
  readonly role!: RunKindName;

  @Field(() => Json, { description: 'The model of a config, defaults filled in.' })
  readonly defaults!: unknown;

  @Field(() => Json, {
    nullable: true,
    description:
      "The same without numbers of each sensor's own, so that it can start from the weights of a run over other sensors; " +
      'null where there is no such form of it.',
  })
  readonly movable!: unknown;

  @Field(() => [ConfigField], { description: 'Its sizes.' })
  readonly fields!: ConfigField[];

  @Field(() => [ModelSizeOption], { description: 'Sizes by name; none but of teachers.' })
  readonly sizes!: ModelSizeOption[];

  @Field(() => [tasks], { description: 'What it can be asked for.' })
  readonly tasks!: (keyof typeof tasks)[];
}

@ObjectType({ description: 'A named experiment config.' })
export class PresetOption extends NamedOption {
  @Field(() => Json, { description: 'The config, whole.' })
  readonly config!: unknown;
}

@ObjectType({ description: 'A way for a student to learn from a teacher.' })
export class MethodOption extends LabelledOption {
  @Field(() => Json, { description: 'The method of a config, defaults filled in.' })
  readonly defaults!: unknown;

  @Field(() => [ConfigField], { description: 'All but the terms of a composed one.' })
  readonly fields!: ConfigField[];

  @Field(() => [tasks], { description: 'What it can teach.' })
  readonly tasks!: (keyof typeof tasks)[];
}

@ObjectType({ description: 'A term that a composed method may have beside the labels.' })
export class TermOption extends NamedOption {
  @Field(() => Json, { description: 'One of the terms of a composed method, defaults filled in.' })
  readonly defaults!: unknown;

  @Field(() => [ConfigField], { description: 'What may be set of it.' })
  readonly fields!: ConfigField[];

  @Field(() => [tasks], { description: 'What it can teach.' })
  readonly tasks!: (keyof typeof tasks)[];
}

@ObjectType({ description: 'A way to make a smaller network out of a trained one, as a run behind it.' })
export class CompressionOption extends LabelledOption {
  @Field(() => Json, { description: "One of the compressions of a teacher's or student's entry, defaults filled in." })
  readonly defaults!: unknown;

  @Field(() => [ConfigField], { description: 'All but the training that follows.' })
  readonly fields!: ConfigField[];

  @Field(() => [String], { description: 'Names of the models that can be compressed so.' })
  readonly models!: string[];
}

@ObjectType({ description: 'An event whose probability may be predicted in place of readings.' })
export class EventOption extends LabelledOption {
  @Field(() => Json, { description: "The event of a config's protocol, defaults filled in." })
  readonly defaults!: unknown;

  @Field(() => [ConfigField], { description: 'What may be set of it.' })
  readonly fields!: ConfigField[];

  @Field(() => [String], { description: 'Names of the baselines that say something of it.' })
  readonly baselines!: string[];
}

@ObjectType({ description: 'What the experiment form offers.' })
export class ExperimentOptions {
  @Field(() => [PresetOption], { description: 'Whole configs to begin with.' })
  readonly presets!: PresetOption[];

  @Field(() => [NamedProtocol], { description: 'Protocols of published tables.' })
  readonly protocols!: NamedProtocol[];

  @Field(() => [EventOption], { description: 'What may be predicted beside readings; see Dataset.events.' })
  readonly events!: EventOption[];

  @Field(() => [ModelOption], { description: 'Simple forecasts to compare with.' })
  readonly baselines!: ModelOption[];

  @Field(() => [ModelOption], { description: 'Large models.' })
  readonly teachers!: ModelOption[];

  @Field(() => [ModelOption], { description: 'Small models.' })
  readonly students!: ModelOption[];

  @Field(() => [MethodOption], { description: 'How a student may learn from a teacher.' })
  readonly methods!: MethodOption[];

  @Field(() => [TermOption], { description: 'What a composed method is put together from.' })
  readonly terms!: TermOption[];

  @Field(() => [CompressionOption], { description: 'How a finished student can be made smaller.' })
  readonly compressions!: CompressionOption[];

  @Field(() => ExperimentFields, { description: 'What may be set beside the models.' })
  readonly fields!: ExperimentFields;
}
