/** What the choices of a form have in common. */
import { Field, ObjectType } from 'type-graphql';

@ObjectType()
export abstract class NamedOption {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly description!: string;
}

@ObjectType()
export abstract class LabelledOption extends NamedOption {
  @Field(() => String)
  readonly label!: string;
}
