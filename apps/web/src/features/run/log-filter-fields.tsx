import type { ReactNode } from 'react';
import { Field } from '../../ui/field.tsx';
import { LEVEL_CHOICES, leastLevelOf, type LogChoice } from './log-filter.ts';

interface LogFilterFieldsProps {
  choice: LogChoice;
  onChoice: (change: Partial<LogChoice>) => void;
}

/** Level, text and time of the lines that a log shows. */
export function LogFilterFields({ choice, onChoice }: LogFilterFieldsProps): ReactNode {
  return (
    <form
      className="log-filter"
      role="search"
      aria-label="Lines of the log"
      onSubmit={(event) => event.preventDefault()}
    >
      <Field label="Level" width="narrow">
        {(control) => (
          <select
            {...control}
            className="select"
            value={choice.level}
            onChange={(event) => onChoice({ level: leastLevelOf(event.target.value) })}
          >
            {LEVEL_CHOICES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Text">
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
      <Field label="From">
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
