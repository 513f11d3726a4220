import { useTranslations } from 'use-intl';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { SettingList } from './config-field-input.tsx';
import type { DraftConfig } from './draft.ts';
import { fieldProblem } from './question.tsx';
import { eventNamed } from './task.ts';

type Event = DraftConfig['protocol']['event'];
type Dataset = ExperimentBuilderQuery['datasets']['nodes'][number];

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
  const t = useTranslations('experiments');
  const forecast = { name: '', label: t('task.forecast'), description: t('task.forecastAbout') };
  const offered = options.events.filter(({ name }) => dataset?.events.includes(name) ?? false);
  const option = options.events.find(({ name }) => name === chosen?.name);
  const fields = option?.fields ?? [];
  return (
    <>
      <div className="segmented" role="group" aria-label={t('task.label')}>
        {[forecast, ...offered].map(({ name, label }) => (
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
        {(option ?? forecast).description} {option === undefined ? '' : t('task.eventAbout')}
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
