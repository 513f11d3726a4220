/** The model registry: trained runs under a name, in versions, found by aliases. */
import type { models } from '@stillgraph/db';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

export const modelStages = {
  NONE: 'NONE',
  STAGING: 'STAGING',
  PRODUCTION: 'PRODUCTION',
  ARCHIVED: 'ARCHIVED',
} as const;
export type ModelStageName = keyof typeof modelStages;
registerEnumType(modelStages, {
  name: 'ModelStage',
  description: 'How far a version is on its way to use, as the team says; nothing follows from it by itself.',
  valuesConfig: {
    NONE: { description: 'Registered, and nothing said of it yet.' },
    STAGING: { description: 'Tried out before it is used.' },
    PRODUCTION: { description: 'In use.' },
    ARCHIVED: { description: 'No longer for use.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A name in the model registry; what is used under it is one of its versions, found by an alias.',
})
export class RegisteredModel implements Node {
  constructor(readonly row: models.ModelRow) {}

  get id(): string {
    return encodeGlobalId('RegisteredModel', this.row.id);
  }

  @Field(() => String, { description: 'Unique in the team: lower-case letters, digits, dots, dashes and underscores.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { nullable: true, description: 'What it is for, in the words of the team.' })
  get description(): string | null {
    return this.row.description;
  }

  @Field(() => DateTime, { description: 'When it was created.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

@ObjectType({
  implements: Node,
  description: 'The weights of one run under a registered name, for good: its stage changes, what it holds does not.',
})
export class ModelVersion implements Node {
  constructor(readonly row: models.ModelVersionRow) {}

  get id(): string {
    return encodeGlobalId('ModelVersion', this.row.id);
  }

  @Field(() => Int, { description: 'Counted from 1 in its model.' })
  get number(): number {
    return this.row.number;
  }

  @Field(() => modelStages, { description: 'How far it is on its way to use.' })
  get stage(): ModelStageName {
    return this.row.stage;
  }

  @Field(() => String, { nullable: true, description: 'Why it was registered, in the words of the team.' })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => String, { description: 'sha256 of the weights file as it was registered, in hex.' })
  get weightsHash(): string {
    return this.row.weightsHash;
  }

  @Field(() => DateTime, { description: 'When it was registered.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

@ObjectType({ description: 'A name such as "champion" that points at one version of its model.' })
export class ModelAlias {
  constructor(readonly row: models.ModelAliasRow) {}

  @Field(() => String, { description: 'Lower-case letters, digits and dashes.' })
  get alias(): string {
    return this.row.alias;
  }

  @Field(() => DateTime, { description: 'Since when it points where it does.' })
  get movedAt(): Date {
    return this.row.movedAt;
  }
}

@ObjectType({ description: 'One move of an alias.' })
export class ModelAliasMove {
  constructor(readonly row: models.ModelAliasMoveRow) {}

  @Field(() => String, { description: 'The alias that was moved.' })
  get alias(): string {
    return this.row.alias;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the version that it points at since; null where it was taken away.',
  })
  get number(): number | null {
    return this.row.number;
  }

  @Field(() => DateTime, { description: 'When it was moved.' })
  get movedAt(): Date {
    return this.row.movedAt;
  }
}

export const RegisteredModelConnection = connectionType(RegisteredModel, 'RegisteredModel');
export const ModelVersionConnection = connectionType(ModelVersion, 'ModelVersion');
export const ModelAliasMoveConnection = connectionType(ModelAliasMove, 'ModelAliasMove');
