import { Segmented } from '../../ui/segmented.tsx';
import { lossOf, withLoss, type DraftConfig } from './draft.ts';
import { fieldProblem, Question } from './question.tsx';

const LOSSES = [
  { value: 'absolute', label: 'absolute', title: 'Chosen by MAE on the validation part' },
  { value: 'squared', label: 'squared', title: 'Chosen by RMSE on the validation part' },
  { value: 'huber', label: 'Huber', title: 'Squared up to one standard deviation, absolute beyond; chosen by MAE' },
] as const;

/** Which errors training punishes, and which controls are trained beside those that every student has. */
export function ControlFields({
  config,
  first,
  onChange,
  problems,
}: {
  config: DraftConfig;
  /** Number of the first of its questions. */
  first: number;
  onChange: (change: Partial<DraftConfig>) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const { controls } = config;
  const setControls = (change: Partial<DraftConfig['controls']>) => onChange({ controls: { ...controls, ...change } });
  return (
    <>
      <Question
        number={first}
        field="loss"
        title="Loss"
        explanation="Which errors training punishes, labels and teachers alike. Validation chooses by the error that matches."
      >
        <Segmented
          label="Loss"
          value={lossOf(config)}
          options={LOSSES}
          onChange={(loss) =>
            onChange({ teachers: withLoss(config.teachers, loss), students: withLoss(config.students, loss) })
          }
        />
        <p className="hint">Squared errors are for protocols that score by RMSE.</p>
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
              min={1.1}
              max={20}
              step={0.1}
              aria-label="Times the updates of the control"
              disabled={controls.longer === null}
              {...fieldProblem(problems, 'controls')}
              value={controls.longer === null || Number.isNaN(controls.longer) ? '' : controls.longer}
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
