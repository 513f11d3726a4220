import { CircleCheck, CircleX, Clock, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TeamEventType, WebhookDeliveryStatus, WebhookStatus } from '../../graphql/generated/graphql';

const ICON = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What may happen in a team, in the order of a day's work. */
export const eventTypes: readonly TeamEventType[] = [
  'DATASET_IMPORTED',
  'IMPORT_FAILED',
  'GRAPH_CREATED',
  'GRAPH_FAILED',
  'RUN_SUCCEEDED',
  'RUN_FAILED',
  'RUN_CANCELLED',
  'EXPERIMENT_FINISHED',
  'SWEEP_FINISHED',
  'LEADERBOARD_CHANGED',
  'MODEL_PROMOTED',
  'ALERT_RAISED',
];

/** How messages spell a type: `run.succeeded`. */
export function typeName(type: TeamEventType): string {
  return type.toLowerCase().replace('_', '.');
}

/** Whether a webhook is sent anything: a shape and a word. */
export function WebhookState({ status, isFailing }: { status: WebhookStatus; isFailing: boolean }): ReactNode {
  const t = useTranslations('team');
  if (status === 'DISABLED') {
    return (
      <span className="status idle">
        <Square {...ICON} /> {t('webhooks.is.disabled')}
      </span>
    );
  }
  if (status === 'FAILED') {
    return (
      <span className="status bad">
        <CircleX {...ICON} /> {t('webhooks.is.failed')}
      </span>
    );
  }
  return isFailing ? (
    <span className="status warn">
      <Clock {...ICON} /> {t('webhooks.is.failing')}
    </span>
  ) : (
    <span className="status ok">
      <CircleCheck {...ICON} /> {t('webhooks.is.active')}
    </span>
  );
}

/** What became of a message. */
export function DeliveryState({ status }: { status: WebhookDeliveryStatus }): ReactNode {
  const t = useTranslations('team');
  switch (status) {
    case 'DELIVERED':
      return (
        <span className="status ok">
          <CircleCheck {...ICON} /> {t('messages.status.DELIVERED')}
        </span>
      );
    case 'FAILED':
      return (
        <span className="status bad">
          <CircleX {...ICON} /> {t('messages.status.FAILED')}
        </span>
      );
    case 'PENDING':
      return (
        <span className="status idle">
          <Clock {...ICON} /> {t('messages.status.PENDING')}
        </span>
      );
  }
}
