/** The Relay interface of everything that has an id of its own. */
import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Something with an id of its own, found again by node(id).' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque; the same for as long as the thing lives.' })
  readonly id!: string;
}
