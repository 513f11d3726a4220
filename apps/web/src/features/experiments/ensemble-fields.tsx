import { useTranslations } from 'use-intl';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { fieldNamed, numberText } from './config-field.ts';
import type { DraftConfig } from './draft.ts';
import { fieldProblem } from './question.tsx';

/** How teachers become more: their mean, and generations of each. */
export function EnsembleFields({
  fields,
  config,
  onChange,
  problems,
}: {
  fields: ExperimentBuilderQuery['experimentOptions']['fields'];
  config: DraftConfig;
  onChange: (change: Partial<DraftConfig>) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('experiments');
  const generations = fieldNamed(fields.teacher, 'generations');
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={config.ensemble}
          onChange={(event) => onChange({ ensemble: event.target.checked })}
        />
        {t('ensemble.average')}
      </label>
      <label className="check">
        <input
          type="checkbox"
          disabled={!config.ensemble}
          checked={config.ensembleWeighting.name === 'validation'}
          onChange={(event) => onChange({ ensembleWeighting: { name: event.target.checked ? 'validation' : 'mean' } })}
        />
        {t('ensemble.byError')}
      </label>
      <label className="field">
        <span className="label">{t('ensemble.generations')}</span>
        <input
          className="input updates"
          type="number"
          min={generations.minimum ?? undefined}
          max={generations.maximum ?? undefined}
          {...fieldProblem(problems, 'teachers')}
          value={numberText(config.teachers[0]?.generations ?? 0)}
          onChange={(event) =>
            onChange({
              teachers: config.teachers.map((teacher) => ({
                ...teacher,
                generations: event.target.valueAsNumber,
              })),
            })
          }
        />
      </label>
    </>
  );
}
