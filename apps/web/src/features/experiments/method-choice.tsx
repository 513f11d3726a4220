import type { DraftConfig } from './draft.ts';
import { isWeight, sharesLoss } from './method-weight.ts';
import { toggleMethod, type OfferedMethod } from './offered-methods.ts';

type Method = DraftConfig['methods'][number];

/** Methods to tick, each with its weight to set; a student is trained by every one that is chosen. */
export function MethodChoice({
  offered,
  chosen,
  onChange,
}: {
  offered: readonly OfferedMethod[];
  chosen: readonly Method[];
  onChange: (chosen: Method[]) => void;
}) {
  const change = (active: Method, part: Partial<Method>) =>
    onChange(chosen.map((one) => (one === active ? { ...one, ...part } : one)));
  return (
    <div className="table-scroll">
      <table className="table choice">
        <thead>
          <tr>
            <th>Method</th>
            <th className="num">Weight</th>
            <th>About it</th>
          </tr>
        </thead>
        <tbody>
          {offered.map((method) => {
            // A preset may hold a method more than once; the first is the one that is edited.
            const active = chosen.find((one) => one.name === method.name);
            const weight = active?.weight ?? method.defaults.weight;
            return (
              <tr key={method.name} data-chosen={active !== undefined}>
                <td>
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={active !== undefined}
                      onChange={() => onChange(toggleMethod(chosen, method))}
                    />
                    {method.title}
                  </label>
                </td>
                <td className="num">
                  {weight === undefined ? (
                    <span className="quiet-text">—</span>
                  ) : active === undefined ? (
                    <span className="quiet-text">{weight}</span>
                  ) : (
                    <input
                      className="input updates"
                      type="number"
                      min={0.05}
                      max={sharesLoss(method.name) ? 1 : 10}
                      step={0.05}
                      aria-label={`Weight of ${method.title}`}
                      aria-invalid={!isWeight(method.name, weight)}
                      value={Number.isNaN(weight) ? '' : weight}
                      onChange={(event) => change(active, { weight: event.target.valueAsNumber })}
                    />
                  )}
                </td>
                <td className="wrap quiet-text">
                  {method.description}
                  {active?.confidence === undefined ? null : (
                    <span
                      className="segmented"
                      role="group"
                      aria-label={`Outputs of the teacher count, ${method.title}`}
                    >
                      <button
                        type="button"
                        aria-pressed={active.confidence === 'plain'}
                        onClick={() => change(active, { confidence: 'plain' })}
                      >
                        all the same
                      </button>
                      <button
                        type="button"
                        aria-pressed={active.confidence === 'confidence'}
                        onClick={() => change(active, { confidence: 'confidence' })}
                      >
                        more where it was right
                      </button>
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
