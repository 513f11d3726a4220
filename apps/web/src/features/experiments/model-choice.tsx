import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { Lock } from 'lucide-react';
import { formatCount, formatSpan } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import { RoleGlyph, type Role } from '../../ui/index.ts';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { CompressionChoice } from './compression-choice.tsx';
import { fieldNamed, valueFault, type ConfigField } from './config-field.ts';
import { toggleModel, type TrainedModel } from './draft.ts';
import { modelRows, type GivenSizes } from './model-rows.ts';
import type { NetworkPrices } from './network-prices.ts';
import { modelName, type OfferedModel, type ToldModel } from './offered-models.ts';
import { SizeSettings } from './size-settings.tsx';

/** Models to tick, each with its number of updates to set. */
export function ModelChoice({
  role,
  offered,
  options,
  sizes,
  onSizes,
  prices,
  hasControls = false,
  chosen,
  compressions,
  training,
  onChange,
  problems,
  more,
}: {
  role: Role;
  offered: readonly OfferedModel[];
  /** Every model of the role with its fields. */
  options: ExperimentBuilderQuery['experimentOptions']['students' | 'teachers'];
  sizes: GivenSizes;
  onSizes: (sizes: GivenSizes) => void;
  /** What each network would cost. */
  prices: NetworkPrices;
  /** Whether the controls that go with the models are told in a row of their own. */
  hasControls?: boolean;
  chosen: readonly TrainedModel[];
  compressions: ExperimentBuilderQuery['experimentOptions']['compressions'];
  /** Fields of a training. */
  training: readonly ConfigField[];
  onChange: (chosen: TrainedModel[]) => void;
  problems: Readonly<Record<string, string>>;
  /** What else is asked of a chosen model. */
  more?: (of: {
    label: string;
    chosen: TrainedModel;
    under: string;
    onChange: (chosen: TrainedModel) => void;
  }) => ReactNode;
}) {
  const format = useTranslations('format');
  const t = useTranslations('experiments');
  const updates = fieldNamed(training, 'updates');
  const ofNetwork = (active: TrainedModel, label: string) => ({
    label,
    chosen: active,
    under: `${role === 'TEACHER' ? 'teachers' : 'students'}.${chosen.indexOf(active)}`,
    onChange: (next: TrainedModel) => onChange(chosen.map((one) => (one === active ? next : one))),
  });
  return (
    <div className="table-scroll">
      <table className="table choice priced">
        <thead>
          <tr>
            <th>{t('models.name')}</th>
            <th className="num">{t('parameters')}</th>
            <th className="num">{t('models.perRun')}</th>
            <th className="num">{t('updates')}</th>
            <th>{t('about')}</th>
          </tr>
        </thead>
        <tbody>
          {modelRows(offered, chosen, sizes).map(
            ({ label: offeredAs, told, description, entry, active, isResized }) => {
              const name = told?.name ?? offeredAs;
              const label = toldAs(t, told, isResized ? modelName(name, entry.model) : name);
              const shown = active === undefined ? undefined : ofNetwork(active, label);
              const option = options.find(({ name }) => name === entry.model.name);
              const fields = option?.fields ?? [];
              const price = prices.of(active ?? entry);
              return (
                <tr key={offeredAs} data-chosen={active !== undefined}>
                  <td>
                    <label className="check">
                      <input
                        type="checkbox"
                        checked={active !== undefined}
                        onChange={() => onChange(toggleModel(chosen, entry))}
                      />
                      <RoleGlyph role={role} /> {label}
                    </label>
                  </td>
                  <td className="num" data-head={t('parameters')}>
                    {formatCount(price?.parameters)}
                  </td>
                  <td className="num" data-head={t('models.perRun')}>
                    {formatSpan(format, price?.estimatedSeconds)}
                  </td>
                  <td className="num" data-head={t('updates')}>
                    {active === undefined ? (
                      <span className="quiet-text">{formatCount(entry.training?.updates ?? null)}</span>
                    ) : (
                      <input
                        className="input updates"
                        type="number"
                        min={updates.minimum ?? undefined}
                        max={updates.maximum ?? undefined}
                        aria-label={t('models.updatesOf', { label })}
                        aria-invalid={
                          active.training !== undefined && valueFault(t, updates, active.training.updates) !== undefined
                        }
                        value={Number.isNaN(active.training?.updates) ? '' : (active.training?.updates ?? '')}
                        onChange={(event) =>
                          onChange(
                            chosen.map((one) =>
                              one === active
                                ? { ...one, training: { ...one.training, updates: event.target.valueAsNumber } }
                                : one,
                            ),
                          )
                        }
                      />
                    )}
                  </td>
                  <td className="wrap quiet-text">
                    {description}
                    {shown === undefined ? null : (
                      <>
                        <SizeSettings
                          {...shown}
                          fields={fields}
                          sizes={option !== undefined && 'sizes' in option ? option.sizes : []}
                          onChange={(next) => {
                            onSizes({ ...sizes, [offeredAs]: next.model });
                            shown.onChange(next);
                          }}
                          problems={problems}
                        />
                        <CompressionChoice {...shown} offered={compressions} training={training} problems={problems} />
                        {more?.(shown)}
                      </>
                    )}
                  </td>
                </tr>
              );
            },
          )}
          {hasControls ? <ControlRow /> : null}
        </tbody>
      </table>
    </div>
  );
}

/** That controls go with every student is no choice. */
function ControlRow() {
  const t = useTranslations('experiments');
  return (
    <tr data-chosen>
      <td>
        <label className="check">
          <input type="checkbox" checked disabled />
          <RoleGlyph role="CONTROL" /> {t('models.controls')}
        </label>
      </td>
      <td className="wrap quiet-text" colSpan={4}>
        {t('models.controlsAbout')} <Lock size={14} strokeWidth={1.75} aria-hidden />
      </td>
    </tr>
  );
}

function toldAs(t: Translator<'experiments'>, told: ToldModel | undefined, name: string): string {
  if (told === undefined) return name;
  return told.as === 'anySensors'
    ? t('models.anySensors', { name })
    : t('models.ownSizes', { name, number: String(told.number) });
}
