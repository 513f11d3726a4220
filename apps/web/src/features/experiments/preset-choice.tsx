import { useQuery } from 'urql';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { originsQuery } from './builder-queries.ts';
import { presetText } from './preset-text.ts';

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
  const [{ data }] = useQuery({ query: originsQuery });
  const origins = data?.experiments.nodes ?? [];
  const preset = presets.find(({ name }) => name === chosen);
  return (
    <>
      <div className="field-row">
        <div className="segmented" role="group" aria-label="Preset">
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
            aria-label="As an experiment of the team"
            value=""
            onChange={({ target }) => onOrigin(target.value)}
          >
            <option value="">or as the team asked before</option>
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
            ? 'Now custom.'
            : `Now ${presetText(chosen, true)}: press ${chosen} to have its settings back.`}
      </p>
    </>
  );
}
