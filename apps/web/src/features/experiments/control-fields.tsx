import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { Segmented } from '../../ui/segmented.tsx';
import { lossOf, withTraining, type DraftConfig } from './draft.ts';
import { fieldNamed, numberText } from './config-field.ts';
import { fieldProblem, Question } from './question.tsx';
import { TrainingFields } from './training-fields.tsx';

const LOSSES = [
  { value: 'absolute', label: 'absolute', title: 'Chosen by MAE on the validation part' },
  { value: 'squared', label: 'squared', title: 'Chosen by RMSE on the validation part' },
  { value: 'huber', label: 'Huber', title: 'Squared up to one standard deviation, absolute beyond; chosen by MAE' },
] as const;

type OfferedFields = ExperimentBuilderQuery['experimentOptions']['fields'];

/** Which errors training punishes, and which controls are trained beside those that every student has. */
export function ControlFields({
  config,
  fields,
  first,
  onChange,
  problems,
}: {
  config: DraftConfig;
  fields: OfferedFields;
  /** Number of the first of its questions. */
  first: number;
  onChange: (change: Partial<DraftConfig>) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const { controls } = config;
  const isEvent = config.protocol.event !== undefined;
  const longest = fieldNamed(fields.controls, 'longer');
  const setControls = (change: Partial<DraftConfig['controls']>) => onChange({ controls: { ...controls, ...change } });
  return (
    <>
      <Question
        number={first}
        field="loss"
        title="Training"
        explanation="Which errors it punishes, labels and teachers alike; validation chooses by the error that matches. How it goes about it is under the rest."
        problem={problems['loss']}
      >
        {isEvent ? (
          <p className="hint">Of an event it is the cross-entropy of the probabilities.</p>
        ) : (
          <>
            <Segmented
              label="Loss"
              value={lossOf(config)}
              options={LOSSES}
              onChange={(loss) =>
                onChange({
                  teachers: withTraining(config.teachers, { loss }),
                  students: withTraining(config.students, { loss }),
                })
              }
            />
            <p className="hint">Squared errors are for protocols that score by RMSE.</p>
          </>
        )}
        <TrainingFields fields={fields.training} config={config} onChange={onChange} problems={problems} />
      </Question>
      <Question
        number={first + 1}
        field="controls"
        title="Further controls"
        explanation="What else could explain a gain? Each stands on the board under its own name, and the findings say what it shows."
        problem={problems['controls']}
      >
        <label className="check">
          <input
            type="checkbox"
            checked={controls.longer !== null}
            onChange={(event) => setControls({ longer: event.target.checked ? 2 : null })}
          />
          <span>
            Longer: the control trained for{' '}
            <input
              className="input updates"
              type="number"
              min={longest.minimum ?? undefined}
              max={longest.maximum ?? undefined}
              step={0.1}
              aria-label="Times the updates of the control"
              disabled={controls.longer === null}
              {...fieldProblem(problems, 'controls')}
              value={numberText(controls.longer)}
              onChange={(event) => setControls({ longer: event.target.valueAsNumber })}
            />{' '}
            times its updates
          </span>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={controls.shuffledTeacher}
            onChange={(event) => setControls({ shuffledTeacher: event.target.checked })}
          />
          Shuffled teacher: taught by forecasts of other days
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={controls.noGraph}
            onChange={(event) => setControls({ noGraph: event.target.checked })}
          />
          No graph: teachers and controls with every sensor alone
        </label>
      </Question>
    </>
  );
}
