import { useTranslations } from 'use-intl';
import { useQuery } from 'urql';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { originsQuery } from './builder-queries.ts';

type Preset = ExperimentBuilderQuery['experimentOptions']['presets'][number];

interface PresetChoiceProps {
  readonly presets: readonly Preset[];
  /** The one that the draft began from; null for none. */
  readonly chosen: string | null;
  /** Whether the settings are not the preset's any more. */
  readonly isChanged: boolean;
  readonly onPreset: (preset: Preset) => void;
  /** Takes the settings of an experiment of the team. */
  readonly onOrigin: (experimentId: string) => void;
}

/** Whole settings to begin with: named ones, and what the team has asked before. */
export function PresetChoice({ presets, chosen, isChanged, onPreset, onOrigin }: PresetChoiceProps) {
  const t = useTranslations('experiments');
  const [{ data }] = useQuery({ query: originsQuery });
  const origins = data?.experiments.nodes ?? [];
  const preset = presets.find(({ name }) => name === chosen);
  return (
    <>
      <div className="field-row">
        <div className="segmented" role="group" aria-label={t('questions.preset')}>
          {presets.map((one) => (
            <button
              key={one.name}
              type="button"
              aria-pressed={one.name === chosen && !isChanged}
              title={one.description}
              onClick={() => onPreset(one)}
            >
              {one.name}
            </button>
          ))}
        </div>
        {origins.length === 0 ? null : (
          <select
            className="select"
            aria-label={t('preset.asTeam')}
            value=""
            onChange={({ target }) => onOrigin(target.value)}
          >
            <option value="">{t('preset.orAsTeam')}</option>
            {origins.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      <p className="hint" role="status">
        {!isChanged
          ? preset?.description
          : chosen === null
            ? t('preset.custom')
            : t('preset.changed', { preset: chosen })}
      </p>
    </>
  );
}
