import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../../ui/field.tsx';
import { LEVELS, leastLevelOf, type LogChoice } from './log-filter.ts';

interface LogFilterFieldsProps {
  choice: LogChoice;
  onChoice: (change: Partial<LogChoice>) => void;
}

/** Level, text and time of the lines that a log shows. */
export function LogFilterFields({ choice, onChoice }: LogFilterFieldsProps): ReactNode {
  const t = useTranslations('run');
  return (
    <form className="log-filter" role="search" aria-label={t('log.lines')} onSubmit={(event) => event.preventDefault()}>
      <Field label={t('log.level')} width="narrow">
        {(control) => (
          <select
            {...control}
            className="select"
            value={choice.level}
            onChange={(event) => onChoice({ level: leastLevelOf(event.target.value) })}
          >
            {LEVELS.map((value) => (
              <option key={value} value={value}>
                {t(`log.levels.${value}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('log.text')}>
        {(control) => (
          <input
            {...control}
            type="search"
            className="input"
            autoComplete="off"
            value={choice.text}
            onChange={(event) => onChoice({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('log.from')}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            step={1}
            className="input"
            value={choice.from}
            onChange={(event) => onChoice({ from: event.target.value })}
          />
        )}
      </Field>
    </form>
  );
}
