'use client';
import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RunFieldNamesQuery } from '../../graphql/generated/graphql';
import { columnsOf, configColumn, metricColumn, usualColumnNames, usualColumns } from './listed-columns.tsx';
import { metricText } from './run-conditions.ts';

interface ColumnChoiceProps {
  columns: readonly string[];
  /** What can be added; undefined while it is being brought. */
  fields: RunFieldNamesQuery | undefined;
  onChange: (columns: string[]) => void;
}

/** Which columns the table has: those that every run fills by a tick, fields of configs and metrics by their names. */
export function ColumnChoice({ columns, fields, onChange }: ColumnChoiceProps): ReactNode {
  const t = useTranslations('runs');
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const list = useId();
  const further = new Map([
    ...(fields?.config ?? []).map(({ name }) => [name, configColumn(name)] as const),
    ...(fields?.metric ?? []).map((metric) => [metricText(t, metric), metricColumn(metric)] as const),
  ]);
  const added = columns.filter((name) => !usualColumnNames.includes(name));
  return (
    <>
      <fieldset className="column-ticks">
        <legend className="quiet-text">{t('columns.ofEvery')}</legend>
        {usualColumns(t).map(({ name, words }) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={columns.includes(name)}
              // The name of a row stays.
              disabled={name === 'model'}
              onChange={({ target }) => {
                const kept = [...usualColumnNames.filter((one) => columns.includes(one)), ...added];
                onChange(
                  target.checked
                    ? [...usualColumnNames.filter((one) => one === name || columns.includes(one)), ...added]
                    : kept.filter((one) => one !== name),
                );
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <form
        className="column-add"
        onSubmit={(event) => {
          event.preventDefault();
          const name = further.get(text.trim());
          setUnknown(name === undefined);
          if (name === undefined) return;
          onChange([...columns.filter((one) => one !== name), name]);
          setText('');
        }}
      >
        <input
          className="input"
          aria-label={t('columns.further')}
          aria-invalid={isUnknown ? true : undefined}
          list={list}
          value={text}
          placeholder="training.learningRate"
          onChange={({ target }) => setText(target.value)}
        />
        <datalist id={list}>
          {[...further.keys()].map((words) => (
            <option key={words} value={words} />
          ))}
        </datalist>
        <button type="submit" className="button">
          <Plus size={16} strokeWidth={1.75} aria-hidden /> {t('columns.add')}
        </button>
      </form>
      {isUnknown ? (
        <p role="alert" className="problem">
          {t('columns.unknown')}
        </p>
      ) : null}
      {added.length === 0 ? null : (
        <ul className="conditions" aria-label={t('columns.added')}>
          {columnsOf(t, added).map(({ name, words }) => (
            <li key={name} className="condition">
              {words}
              <button
                type="button"
                aria-label={t('columns.take', { column: words })}
                onClick={() => onChange(columns.filter((one) => one !== name))}
              >
                <X size={14} strokeWidth={1.75} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
