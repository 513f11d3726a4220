/** Fields of a config as a form asks for them. */
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Json } from '../../scalars.ts';
import { LabelledOption } from './option-type.ts';

export const configFieldKinds = {
  INTEGER: 'INTEGER',
  NUMBER: 'NUMBER',
  BOOLEAN: 'BOOLEAN',
  CHOICE: 'CHOICE',
  INTEGERS: 'INTEGERS',
  NUMBERS: 'NUMBERS',
} as const;
registerEnumType(configFieldKinds, {
  name: 'ConfigFieldKind',
  description: 'What a field of a config holds.',
  valuesConfig: {
    CHOICE: { description: 'One of its choices.' },
    INTEGERS: { description: 'A list of whole numbers, each within the limits; empty for none.' },
    NUMBERS: { description: 'A list of numbers, each within the limits; empty for none.' },
    BOOLEAN: { description: 'True or false.' },
    INTEGER: { description: 'A whole number within the limits.' },
    NUMBER: { description: 'A number within the limits.' },
  },
});

@ObjectType({ description: 'A field of a config: what it may hold, and what it holds when it is left out.' })
export class ConfigField extends LabelledOption {
  @Field(() => configFieldKinds, { description: 'What it holds.' })
  readonly kind!: keyof typeof configFieldKinds;

  @Field(() => Float, {
    nullable: true,
    description: 'Smallest value, in the unit that the description names; null where there is no bound.',
  })
  readonly minimum!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Largest value, in the unit that the description names; null where there is no bound.',
  })
  readonly maximum!: number | null;

  @Field(() => Boolean, { description: 'Whether the minimum itself is refused.' })
  readonly excludesMinimum!: boolean;

  @Field(() => Boolean, { description: 'Whether the maximum itself is refused.' })
  readonly excludesMaximum!: boolean;

  @Field(() => [String], { description: 'What a CHOICE is made from; empty for other kinds.' })
  readonly choices!: string[];

  @Field(() => Json, { nullable: true, description: 'Null for one that is left out by default.' })
  readonly defaultValue!: unknown;
}

@ObjectType({ description: 'The fields of an experiment config that no model, method or compression has.' })
export class ExperimentFields {
  @Field(() => [ConfigField], { description: 'At the top of the config.' })
  readonly experiment!: ConfigField[];

  @Field(() => [ConfigField], { description: 'Of `controls`.' })
  readonly controls!: ConfigField[];

  @Field(() => [ConfigField], { description: 'Of `inputs`.' })
  readonly inputs!: ConfigField[];

  @Field(() => [ConfigField], { description: "Of a teacher's entry, beside model and training." })
  readonly teacher!: ConfigField[];

  @Field(() => [ConfigField], { description: 'Of the `training` of a teacher or student.' })
  readonly training!: ConfigField[];
}
