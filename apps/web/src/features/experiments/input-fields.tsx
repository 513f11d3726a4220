import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { quantilesOf, withQuantiles, type DraftConfig } from './draft.ts';
import { sourcesOf } from './covariate-sources.ts';
import { Question } from './question.tsx';

/** Around the median, the ends of a 90 % interval: the level that intervals from errors have too. */
const LEVELS = [0.05, 0.5, 0.95];

/** What models see beside the target's own past, and whether they say how sure they are. */
export function InputFields({
  number,
  channels,
  config,
  onChange,
  problems,
}: {
  number: number;
  channels: ExperimentBuilderQuery['datasets']['nodes'][number]['channels'];
  config: DraftConfig;
  onChange: (change: Partial<DraftConfig>) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const { inputs } = config;
  const sources = sourcesOf(channels);
  const setInputs = (change: Partial<DraftConfig['inputs']>) => onChange({ inputs: { ...inputs, ...change } });
  return (
    <Question
      number={number}
      field="inputs"
      title="Inputs and intervals"
      explanation="What models may know beside the target's own past, and whether they forecast a range as well."
      problem={problems['inputs']}
    >
      {sources.length === 0 ? (
        <p className="hint">This dataset has no further channels.</p>
      ) : (
        sources.map(({ name, text }) => (
          <label className="check" key={name}>
            <input
              type="checkbox"
              checked={inputs.covariates.includes(name)}
              onChange={(event) =>
                setInputs({
                  covariates: event.target.checked
                    ? [...inputs.covariates, name]
                    : inputs.covariates.filter((one) => one !== name),
                })
              }
            />
            {text}
          </label>
        ))
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={inputs.missingIndicator}
          onChange={(event) => setInputs({ missingIndicator: event.target.checked })}
        />
        Which readings are missing, even where the train part has no gap
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={quantilesOf(config).length > 0}
          onChange={(event) => {
            const levels = event.target.checked ? LEVELS : [];
            onChange({
              teachers: withQuantiles(config.teachers, levels),
              students: withQuantiles(config.students, levels),
            });
          }}
        />
        Forecast the 5 and 95 % quantiles too
      </label>
    </Question>
  );
}
