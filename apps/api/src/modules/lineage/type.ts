/** Where a thing comes from and what came of it. */
import type { lineage } from '@stillgraph/db';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { DateTime } from '../../scalars.ts';
import { lineageEdgeKinds, staleReasons, type LineageEdgeKindName, type StaleReasonName } from './enums.ts';
import { wordsOf } from './words.ts';

@ObjectType({ description: 'Why a thing is out of date: by itself, or because of what it was made of.' })
export class Staleness {
  constructor(readonly found: lineage.Staleness) {}

  @Field(() => staleReasons, { description: 'Of which kind it is.' })
  get reason(): StaleReasonName {
    return this.found.reason;
  }

  @Field(() => String, { description: 'The same as one sentence.' })
  get message(): string {
    return wordsOf(this.found);
  }

  @Field(() => ID, { description: 'Id of what is out of date by itself: the thing, or what it was made of.' })
  get arisesAtId(): string {
    return encodeGlobalId(this.found.arisesAt.type, this.found.arisesAt.id);
  }

  @Field(() => DateTime, { nullable: true, description: 'Since when; null where that is not known.' })
  get since(): Date | null {
    return this.found.since;
  }
}

@ObjectType({ description: 'One thing of a lineage.' })
export class LineageNode {
  constructor(readonly found: lineage.LineageNode) {}

  @Field(() => ID, { description: 'Id of the thing, by which the edges name it.' })
  get id(): string {
    return encodeGlobalId(this.found.ref.type, this.found.ref.id);
  }

  @Field(() => Int, {
    description:
      'Number of steps from what was asked about, by the shortest way: below 0 what it was made of, above 0 what was made of it.',
  })
  get distance(): number {
    return this.found.distance;
  }

  @Field(() => [Staleness], {
    description:
      'Why it is out of date, its own reasons first, then those of what it was made of; empty when it is not.',
  })
  get stale(): Staleness[] {
    return this.found.stale.map((found) => new Staleness(found));
  }
}

@ObjectType({ description: 'One thing was made of another.' })
export class LineageEdge {
  constructor(readonly edge: lineage.LineageEdge) {}

  @Field(() => lineageEdgeKinds, { description: 'How.' })
  get kind(): LineageEdgeKindName {
    return this.edge.kind;
  }

  @Field(() => ID, { description: 'Id of what was there first.' })
  get fromId(): string {
    return encodeGlobalId(this.edge.from.type, this.edge.from.id);
  }

  @Field(() => ID, { description: 'Id of what was made of it.' })
  get toId(): string {
    return encodeGlobalId(this.edge.to.type, this.edge.to.id);
  }
}

@ObjectType({
  description:
    'Where a thing comes from and what came of it: import, network version, dataset, graph, teacher, student, and what was made ' +
    'of runs (submissions, entries of leaderboards, model versions, attributions). Controls are not told: nothing is made of them.',
})
export class Lineage {
  constructor(private readonly found: lineage.Lineage) {}

  @Field(() => [LineageNode], { description: 'What was asked about first, the nearest before the others.' })
  get nodes(): LineageNode[] {
    return this.found.nodes.map((node) => new LineageNode(node));
  }

  @Field(() => [LineageEdge], { description: 'All edges between two of the nodes.' })
  get edges(): LineageEdge[] {
    return this.found.edges.map((edge) => new LineageEdge(edge));
  }

  @Field(() => Boolean, { description: 'Whether there is more than depth and first let through.' })
  get isCut(): boolean {
    return this.found.isCut;
  }
}
