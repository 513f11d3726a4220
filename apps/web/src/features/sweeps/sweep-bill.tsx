import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import type { SweepPlanQuery } from '../../graphql/generated/graphql';
import { BillFigures } from '../experiments/bill-figures.tsx';

/** What a sweep costs before it starts. */
export function SweepBill({ plan }: { plan: SweepPlanQuery['sweepPlan'] }) {
  const t = useTranslations('sweeps');
  if (plan.totalRuns === 0) return <p className="note">{t('bill.impossible')}</p>;
  return (
    <>
      <BillFigures plan={plan} counts={[{ name: t('trials'), value: plan.trials }]} />
      {plan.rungs.length < 2 ? null : (
        <table className="table">
          <caption className="visually-hidden">{t('rungs')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bill.rung')}</th>
              <th scope="col" className="num">
                {t('trials')}
              </th>
              <th scope="col" className="num">
                {t('bill.updates')}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.rungs.map(({ trials, updates }, place) => (
              <tr key={place}>
                <td>{place + 1}</td>
                <td className="num">{formatCount(trials)}</td>
                <td className="num">{formatCount(updates)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="note">{t('bill.note')}</p>
    </>
  );
}
