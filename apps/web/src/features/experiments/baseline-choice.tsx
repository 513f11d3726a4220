import { useTranslations } from 'use-intl';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { draftBaseline, type DraftConfig } from './draft.ts';

type Baseline = DraftConfig['baselines'][number];

/** Baselines to tick: what a network must beat to be worth its training. */
export function BaselineChoice({
  offered,
  chosen,
  onChange,
}: {
  offered: ExperimentBuilderQuery['experimentOptions']['baselines'];
  chosen: readonly Baseline[];
  onChange: (chosen: Baseline[]) => void;
}) {
  const t = useTranslations('experiments');
  return (
    <div className="table-scroll">
      <table className="table choice">
        <thead>
          <tr>
            <th>{t('baselines.name')}</th>
            <th>{t('about')}</th>
          </tr>
        </thead>
        <tbody>
          {offered.map(({ name, label, description, defaults }) => {
            const isChosen = chosen.some((one) => one.name === name);
            return (
              <tr key={name} data-chosen={isChosen}>
                <td>
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={isChosen}
                      onChange={() =>
                        onChange(
                          isChosen ? chosen.filter((one) => one.name !== name) : [...chosen, draftBaseline(defaults)],
                        )
                      }
                    />
                    {label}
                  </label>
                </td>
                <td className="wrap quiet-text">{description}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
