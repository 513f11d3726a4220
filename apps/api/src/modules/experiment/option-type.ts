/** What the choices of a form have in common. */
import { Field, ObjectType } from 'type-graphql';

@ObjectType()
export abstract class NamedOption {
  @Field(() => String, { description: 'As it stands in a config.' })
  readonly name!: string;

  @Field(() => String, { description: 'What it is or does, in a sentence.' })
  readonly description!: string;
}

@ObjectType()
export abstract class LabelledOption extends NamedOption {
  @Field(() => String, { description: 'What it is called, for people.' })
  readonly label!: string;
}
