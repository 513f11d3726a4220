/** Processes that claim and execute runs. */
import type { workers } from '@stillgraph/db';
import { Field, Int, ObjectType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

@ObjectType({ implements: Node, description: 'A process that claims runs from the queue and executes them.' })
export class Worker implements Node {
  constructor(readonly row: workers.WorkerRow) {}

  get id(): string {
    return encodeGlobalId('Worker', this.row.id);
  }

  @Field(() => String)
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { description: 'The engine that it chose at start, such as "traced".' })
  get engine(): string {
    return this.row.engine;
  }

  @Field(() => Int)
  get threads(): number {
    return this.row.threads;
  }

  @Field(() => DateTime)
  get startedAt(): Date {
    return this.row.startedAt;
  }

  @Field(() => DateTime)
  get lastSeenAt(): Date {
    return this.row.lastSeenAt;
  }
}
