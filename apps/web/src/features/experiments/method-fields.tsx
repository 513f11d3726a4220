import { formatNumber, formatShare } from '../../format/index.ts';
import type { DraftConfig } from './draft.ts';
import { fieldProblem, Question } from './question.tsx';

/** How the students listen, how many seeds, how many labels. */
export function MethodFields({
  config,
  onChange,
  problems,
}: {
  config: DraftConfig;
  onChange: (change: Partial<DraftConfig>) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const response = config.methods.find((method) => method.name === 'response');
  const weight = response?.weight ?? 0.9;
  const confidence = response?.confidence ?? 'plain';
  const setResponse = (change: { weight?: number; confidence?: 'plain' | 'confidence' }) =>
    onChange({
      // The first response is the one that is edited; a preset's further ones stay as they are.
      methods: [
        { ...response, name: 'response', weight, confidence, ...change },
        ...config.methods.filter((method) => method !== response),
      ],
    });
  return (
    <>
      <Question
        number={7}
        field="methods"
        title="Method"
        explanation="How the student listens to the teacher: a share of its loss asks it to answer as the teacher does."
        problem={problems['methods']}
      >
        <div className="field-row">
          <label className="field">
            <span className="label">
              Weight of the teacher <b>{formatNumber(weight, 2)}</b>
            </span>
            <input
              type="range"
              min={0.05}
              max={1}
              step={0.05}
              value={weight}
              onChange={(event) => setResponse({ weight: Number(event.target.value) })}
            />
          </label>
          <div className="field">
            <span className="label" id="confidence-label">
              Teacher outputs count
            </span>
            <div className="segmented" role="group" aria-labelledby="confidence-label">
              <button
                type="button"
                aria-pressed={confidence === 'plain'}
                onClick={() => setResponse({ confidence: 'plain' })}
              >
                all the same
              </button>
              <button
                type="button"
                aria-pressed={confidence === 'confidence'}
                onClick={() => setResponse({ confidence: 'confidence' })}
              >
                more where it was right
              </button>
            </div>
          </div>
        </div>
        <p className="hint">Controls are always trained: a student is called distilled only beside its control.</p>
      </Question>
      <Question
        number={8}
        field="seeds"
        title="Seeds"
        explanation="Fewer than 2 seeds: no interval, so no ranks. A student and its control share each seed."
        problem={problems['seeds']}
      >
        <input
          className="input updates"
          type="number"
          min={1}
          max={50}
          aria-label="Number of seeds"
          {...fieldProblem(problems, 'seeds')}
          value={Number.isNaN(config.seeds) ? '' : config.seeds}
          onChange={(event) => onChange({ seeds: event.target.valueAsNumber })}
        />
      </Question>
      <Question
        number={9}
        field="studentLabelShare"
        title="Labels"
        explanation="A teacher with the archive, a student with few days: the share of train windows whose labels students may see."
        problem={problems['studentLabelShare']}
      >
        <label className="field">
          <span className="label">
            Share of labels the students see <b>{formatShare(config.studentLabelShare)}</b>
          </span>
          <input
            type="range"
            min={0.05}
            max={1}
            step={0.05}
            value={config.studentLabelShare}
            {...fieldProblem(problems, 'studentLabelShare')}
            onChange={(event) => onChange({ studentLabelShare: Number(event.target.value) })}
          />
        </label>
      </Question>
    </>
  );
}
