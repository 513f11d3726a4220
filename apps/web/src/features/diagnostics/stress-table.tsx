import type { ReactNode } from 'react';
import { errorDigits, errorTitle, formatCount, formatNumber, formatSigned } from '../../format/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { scenarioWords, type StressScore } from './stress.ts';

interface StressTableProps {
  scores: readonly StressScore[];
  /** The control's, to stand beside it. */
  reference: readonly StressScore[];
  unit: string;
}

/** Test errors with broken inputs and near incidents or on unusual days, beside the clean ones. */
export function StressTable({ scores, reference, unit }: StressTableProps): ReactNode {
  const hasReference = reference.length > 0;
  const digits = errorDigits(unit) + 1;
  return (
    <>
      <TableScroll label="Test error under stress">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Stress</th>
              <th scope="col" className="num">
                {errorTitle(unit)}
              </th>
              <th scope="col" className="num">
                Clean
              </th>
              <th scope="col" className="num">
                Added
              </th>
              {hasReference && (
                <th scope="col" className="num">
                  Control
                </th>
              )}
              <th scope="col" className="num">
                Windows
              </th>
            </tr>
          </thead>
          <tbody>
            {scores.map(({ scenario, mae, cleanMae, windows }) => (
              <tr key={scenario}>
                <td>{scenarioWords[scenario].label}</td>
                <td className="num">{formatNumber(mae, digits)}</td>
                <td className="num">{formatNumber(cleanMae, digits)}</td>
                <td className="num">{formatSigned(mae - cleanMae, digits)}</td>
                {hasReference && (
                  <td className="num">
                    {formatNumber(reference.find((other) => other.scenario === scenario)?.mae, digits)}
                  </td>
                )}
                <td className="num">{formatCount(windows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="note">
        Every run of this protocol is judged on the same broken windows. Clean is the error on the same windows
        unbroken; beside incidents and unusual days, of the whole test part.{' '}
        {scores.map(({ scenario }) => scenarioWords[scenario].note).join(' ')}
      </p>
    </>
  );
}
