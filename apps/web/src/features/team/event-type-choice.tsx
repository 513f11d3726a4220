'use client';
import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TeamEventType } from '../../graphql/generated/graphql';
import { eventTypes, typeName } from './webhook-words.tsx';

interface EventTypeChoiceProps {
  types: readonly TeamEventType[];
  problem: string | undefined;
  onTypes: (types: readonly TeamEventType[]) => void;
}

/** Of what a webhook is told: each type with the name that its messages carry. */
export function EventTypeChoice({ types, problem, onTypes }: EventTypeChoiceProps): ReactNode {
  const t = useTranslations('team');
  const id = useId();
  const toggle = (type: TeamEventType) =>
    onTypes(types.includes(type) ? types.filter((one) => one !== type) : [...types, type]);
  return (
    <fieldset className="scopes" aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend>{t('webhooks.toldWhen')}</legend>
      <div className="scopes-list">
        {eventTypes.map((type) => (
          <label key={type} className="check">
            <input type="checkbox" checked={types.includes(type)} onChange={() => toggle(type)} />
            <span>
              {t(`webhooks.event.${type}`)} <span className="mono quiet-text">{typeName(type)}</span>
            </span>
          </label>
        ))}
      </div>
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
