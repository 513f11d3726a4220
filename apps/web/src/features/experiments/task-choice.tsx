import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { SettingList } from './config-field-input.tsx';
import type { DraftConfig } from './draft.ts';
import { fieldProblem } from './question.tsx';
import { eventNamed } from './task.ts';

type Event = DraftConfig['protocol']['event'];
type Dataset = ExperimentBuilderQuery['datasets']['nodes'][number];

const FORECAST = { name: '', label: 'Forecast', description: 'The readings of the target steps.' };

/** Readings ahead, or the probability of an event that the dataset can show. */
export function TaskChoice({
  options,
  dataset,
  chosen,
  onChange,
  problems,
}: {
  options: ExperimentBuilderQuery['experimentOptions'];
  dataset: Dataset | undefined;
  chosen: Event;
  onChange: (event: Event) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const offered = options.events.filter(({ name }) => dataset?.events.includes(name) ?? false);
  const option = options.events.find(({ name }) => name === chosen?.name);
  const fields = option?.fields ?? [];
  return (
    <>
      <div className="segmented" role="group" aria-label="What is predicted">
        {[FORECAST, ...offered].map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-pressed={(chosen?.name ?? '') === name}
            {...fieldProblem(problems, 'task')}
            onClick={() => onChange(eventNamed(options, name))}
          >
            {label}
          </button>
        ))}
      </div>
      <p className="hint" role="status">
        {(option ?? FORECAST).description}{' '}
        {option === undefined
          ? ''
          : 'Networks give probabilities and are ranked by their cross-entropy, in nats; AUPRC, F1, lead time and false alarms stand beside it.'}
      </p>
      {chosen === undefined || fields.length === 0 ? null : (
        <SettingList
          fields={fields}
          settings={chosen}
          under="protocol.event"
          of={option?.label ?? ''}
          onChange={(change) => onChange({ ...chosen, ...change })}
          problems={problems}
        />
      )}
    </>
  );
}
