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

  @Field(() => String, { description: 'As it was called at its start; host and process when nothing was said.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { description: 'The engine that it chose at start, such as "traced".' })
  get engine(): string {
    return this.row.engine;
  }

  @Field(() => Int, { description: 'Number of threads that it computes with.' })
  get threads(): number {
    return this.row.threads;
  }

  @Field(() => DateTime, { description: 'When its process began.' })
  get startedAt(): Date {
    return this.row.startedAt;
  }

  @Field(() => DateTime, { description: 'When it last said that it lives.' })
  get lastSeenAt(): Date {
    return this.row.lastSeenAt;
  }
}
