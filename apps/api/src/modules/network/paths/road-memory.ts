/** Networks that ways are searched in, kept from one search to the next: a version never changes. */
import { roadGraph, shortestPath, travelTimes, type RoadGraph } from '@stillgraph/ml/roads';
import type { FoundPath, PathAnswer, PathOrder, PathOutcome, PathQuestion, Roads } from './messages.ts';

/** As the database packs them. */
const SEGMENT_BYTES = 36;

/** What it takes to go along each segment, by either measure. */
interface Graphs {
  readonly LENGTH: RoadGraph;
  readonly TRAVEL_TIME: RoadGraph;
}

export class RoadMemory {
  /** The one that was asked for last is the last. */
  private readonly kept = new Map<string, Graphs>();

  /** @param most segments that are kept from one order to the next, of all networks together */
  constructor(private readonly most: number) {}

  answer({ id, questions, roads }: PathOrder): PathAnswer {
    const asked = [...new Set(questions.map(({ versionId }) => versionId))];
    const versionIds = asked.filter((versionId) => !this.kept.has(versionId) && !roads.has(versionId));
    if (versionIds.length > 0) return { id, type: 'unknown', versionIds };
    // Unpacking takes longer than a search: what is kept is not unpacked again.
    for (const [versionId, packed] of roads) {
      if (!this.kept.has(versionId)) this.kept.set(versionId, unpacked(packed));
    }
    const outcomes = questions.map((question) => this.find(question));
    this.forget();
    return { id, type: 'found', outcomes };
  }

  private find(question: PathQuestion): PathOutcome {
    const graphs = this.kept.get(question.versionId);
    if (graphs === undefined) return { failed: 'the network is not known' };
    this.kept.delete(question.versionId);
    this.kept.set(question.versionId, graphs);
    try {
      return pathIn(graphs, question);
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Drops those that were not asked for for the longest time. */
  private forget(): void {
    let held = 0;
    for (const [versionId, { LENGTH }] of [...this.kept].toReversed()) {
      held += LENGTH.cost.length;
      if (held > this.most) this.kept.delete(versionId);
    }
  }
}

function pathIn(graphs: Graphs, { from, to, by }: PathQuestion): FoundPath | null {
  const path = shortestPath(graphs[by], from, to);
  if (path === null) return null;
  const { segments } = path;
  const alongEach = (cost: Float64Array) => {
    let sum = 0;
    for (const [at, segment] of segments.entries()) {
      // Of the first and the last a part may be gone along.
      const begin = at === 0 && typeof from !== 'number' ? from.share : 0;
      const end = at === segments.length - 1 && typeof to !== 'number' ? to.share : 1;
      sum += (end - begin) * (cost[segment] ?? 0);
    }
    return sum;
  };
  return { lengthMetres: alongEach(graphs.LENGTH.cost), travelSeconds: alongEach(graphs.TRAVEL_TIME.cost), segments };
}

function unpacked({ junctions, segments: bytes }: Roads): Graphs {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength / SEGMENT_BYTES;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const told = (value: number) => (Number.isNaN(value) ? null : value);
  const segments = Array.from({ length: count }, (_, at) => {
    const begin = at * SEGMENT_BYTES;
    from[at] = view.getInt32(begin);
    to[at] = view.getInt32(begin + 4);
    const roadClass = view.getInt32(begin + 32);
    return {
      lengthMetres: view.getFloat64(begin + 8),
      speedLimit: told(view.getFloat64(begin + 16)),
      travelSeconds: told(view.getFloat64(begin + 24)),
      // Which class it is does not matter here, only which segments are of the same.
      roadClass: roadClass < 0 ? null : String(roadClass),
    };
  });
  const metres = segments.map(({ lengthMetres }) => lengthMetres);
  return {
    LENGTH: roadGraph(junctions, from, to, metres),
    TRAVEL_TIME: roadGraph(junctions, from, to, travelTimes(segments).seconds),
  };
}
