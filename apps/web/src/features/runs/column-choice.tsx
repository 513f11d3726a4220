'use client';
import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
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
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const list = useId();
  const further = new Map([
    ...(fields?.config ?? []).map(({ name }) => [name, configColumn(name)] as const),
    ...(fields?.metric ?? []).map((metric) => [metricText(metric), metricColumn(metric)] as const),
  ]);
  const added = columns.filter((name) => !usualColumnNames.includes(name));
  return (
    <>
      <fieldset className="column-ticks">
        <legend className="quiet-text">Of every run</legend>
        {usualColumns.map(({ name, words }) => (
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
          aria-label="A field of the configs, or a metric"
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
          <Plus size={16} strokeWidth={1.75} aria-hidden /> Add
        </button>
      </form>
      {isUnknown ? (
        <p role="alert" className="problem">
          No run has a field or a metric of that name.
        </p>
      ) : null}
      {added.length === 0 ? null : (
        <ul className="conditions" aria-label="Columns that were added">
          {columnsOf(added).map(({ name, words }) => (
            <li key={name} className="condition">
              {words}
              <button
                type="button"
                aria-label={`Take the column ${words} away`}
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
