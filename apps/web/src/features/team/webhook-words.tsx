import { CircleCheck, CircleX, Clock, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TeamEventType, WebhookDeliveryStatus, WebhookStatus } from '../../graphql/generated/graphql';

const ICON = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What may happen in a team, in the order of a day's work. */
export const eventTypes: readonly { readonly type: TeamEventType; readonly word: string }[] = [
  { type: 'DATASET_IMPORTED', word: 'a dataset is there' },
  { type: 'IMPORT_FAILED', word: 'an import was given up' },
  { type: 'GRAPH_CREATED', word: 'a graph is there' },
  { type: 'GRAPH_FAILED', word: 'a graph cannot be made' },
  { type: 'RUN_SUCCEEDED', word: 'a run has its scores' },
  { type: 'RUN_FAILED', word: 'a run went wrong' },
  { type: 'RUN_CANCELLED', word: 'a run was cancelled' },
  { type: 'EXPERIMENT_FINISHED', word: 'an experiment has ended' },
  { type: 'SWEEP_FINISHED', word: 'a sweep has chosen' },
  { type: 'LEADERBOARD_CHANGED', word: 'a ranking has changed' },
  { type: 'MODEL_PROMOTED', word: 'an alias points elsewhere' },
  { type: 'ALERT_RAISED', word: 'an alert was raised' },
];

/** How messages spell a type: `run.succeeded`. */
export function typeName(type: TeamEventType): string {
  return type.toLowerCase().replace('_', '.');
}

/** Whether a webhook is sent anything: a shape and a word. */
export function WebhookState({ status, isFailing }: { status: WebhookStatus; isFailing: boolean }): ReactNode {
  if (status === 'DISABLED') {
    return (
      <span className="status idle">
        <Square {...ICON} /> disabled
      </span>
    );
  }
  if (status === 'FAILED') {
    return (
      <span className="status bad">
        <CircleX {...ICON} /> disabled after long failure
      </span>
    );
  }
  return isFailing ? (
    <span className="status warn">
      <Clock {...ICON} /> nothing arrives
    </span>
  ) : (
    <span className="status ok">
      <CircleCheck {...ICON} /> active
    </span>
  );
}

/** What became of a message. */
export function DeliveryState({ status }: { status: WebhookDeliveryStatus }): ReactNode {
  switch (status) {
    case 'DELIVERED':
      return (
        <span className="status ok">
          <CircleCheck {...ICON} /> delivered
        </span>
      );
    case 'FAILED':
      return (
        <span className="status bad">
          <CircleX {...ICON} /> given up
        </span>
      );
    case 'PENDING':
      return (
        <span className="status idle">
          <Clock {...ICON} /> waits
        </span>
      );
  }
}
