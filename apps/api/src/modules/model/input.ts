import { Field, ID, InputType, Int } from 'type-graphql';
import { modelStages, type ModelStageName } from './type.ts';

@InputType({ description: 'A new name in the model registry.' })
export class ModelCreateInput {
  @Field(() => String, {
    description: 'Unique in the team: lower-case letters, digits, dots, dashes and underscores, at most 80.',
  })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; at most 2000 characters.' })
  description?: string | null;
}

@InputType({ description: 'What changes of a registered model; what is left out stays.' })
export class ModelUpdateInput {
  @Field(() => ID, { description: 'The registered model.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'A new name, as for modelCreate.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'A new description; null takes it away.' })
  description?: string | null;
}

@InputType({ description: 'A run to register as the next version of a model.' })
export class ModelVersionCreateInput {
  @Field(() => ID, { description: 'The registered model.' })
  modelId!: string;

  @Field(() => ID, { description: 'A run that has succeeded and keeps weights.' })
  runId!: string;

  @Field(() => String, { nullable: true, description: 'Why; at most 2000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A stage to set.' })
export class ModelVersionStageSetInput {
  @Field(() => ID, { description: 'The version of a registered model.' })
  id!: string;

  @Field(() => modelStages, { description: 'The stage that it is in from now on.' })
  stage!: ModelStageName;
}

@InputType({ description: 'Where an alias is to point.' })
export class ModelAliasSetInput {
  @Field(() => ID, { description: 'The registered model.' })
  modelId!: string;

  @Field(() => String, { description: 'Such as "champion": lower-case letters, digits and dashes, at most 40.' })
  alias!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the version; null takes the alias away.' })
  number?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the version that it must point at now, null for none: of two who move it at once the second is told. Not looked at when left out.',
  })
  expectedNumber?: number | null;
}
