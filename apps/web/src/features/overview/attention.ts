/** What a person should look at, the gravest first, and where. */
import type { AttentionQuery } from '../../graphql/generated/graphql';
import { subjectPage } from '../team/audit-filter.ts';

export interface Attention {
  readonly key: string;
  /** An alert is a sentence of its own; of others this is what failed. */
  readonly kind: 'alert' | 'import' | 'ranking';
  readonly text: string;
  /** Why it failed; empty of an alert. */
  readonly error: string;
  readonly href: string;
}

/** Open alerts, imports that failed and nobody has put away, and rankings that were given up. */
export function attentionOf({ alerts, imports, leaderboards }: AttentionQuery): readonly Attention[] {
  return [
    ...alerts.nodes.map(({ id, message, subject }): Attention => {
      const page = subject === null ? undefined : subjectPage(subject.__typename, subject.id);
      return { kind: 'alert', key: id, text: message, error: '', href: page ?? '/team/alerts' };
    }),
    ...imports.flatMap(({ id, source, status, isDryRun, error }): Attention[] =>
      status !== 'FAILED' || isDryRun
        ? []
        : [{ kind: 'import', key: id, text: source, error: error ?? '', href: '/datasets' }],
    ),
    ...leaderboards.nodes.flatMap(({ id, name, ranking }): Attention[] =>
      ranking?.status !== 'FAILED'
        ? []
        : [
            {
              ...{ kind: 'ranking', key: `ranking ${id}`, text: name, error: ranking.error ?? '' },
              href: `/leaderboards/${encodeURIComponent(id)}`,
            },
          ],
    ),
  ];
}

type Event = AttentionQuery['events']['nodes'][number];

const told = [
  'DATASET_IMPORTED',
  'EXPERIMENT_FINISHED',
  'GRAPH_CREATED',
  'LEADERBOARD_CHANGED',
  'MODEL_PROMOTED',
  'SWEEP_FINISHED',
] as const;

export interface Change {
  readonly id: string;
  readonly at: string;
  readonly type: (typeof told)[number];
  readonly name: string;
  readonly href: string;
}

/** What changed lately, without what is gone since. */
export function changesOf({ events }: AttentionQuery): readonly Change[] {
  return events.nodes.flatMap((event) => {
    const type = told.find((one) => one === event.type);
    const became = becameOf(event);
    return type === undefined || became === undefined ? [] : [{ id: event.id, at: event.at, type, ...became }];
  });
}

/** What it became; undefined of what is gone. */
function becameOf({ subject }: Event): { readonly name: string; readonly href: string } | undefined {
  switch (subject?.__typename) {
    case 'Dataset':
      return { name: subject.title, href: `/datasets/${encodeURIComponent(subject.id)}` };
    case 'Experiment':
      return { name: subject.experimentName, href: `/experiments/${encodeURIComponent(subject.id)}` };
    case 'Leaderboard':
      return { name: subject.boardName, href: `/leaderboards/${encodeURIComponent(subject.id)}` };
    case 'Graph':
      return { name: subject.graphName, href: `/datasets/${encodeURIComponent(subject.dataset.id)}` };
    case 'Sweep':
      return { name: subject.sweepName, href: `/sweeps/${encodeURIComponent(subject.id)}` };
    case 'ModelVersion':
      return {
        name: `${subject.model.name} ${subject.number}`,
        href: `/models/${encodeURIComponent(subject.model.id)}`,
      };
    default:
      return undefined;
  }
}
