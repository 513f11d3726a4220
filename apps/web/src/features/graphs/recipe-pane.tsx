'use client';
import { useTranslations } from 'use-intl';
import type { Translator } from '../../i18n/translator.ts';
import { formatCount, formatNumber } from '../../format/index.ts';
import { Field } from '../../ui/field.tsx';
import { Pane } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { MakeGraph } from './make-graph.tsx';
import { CurvePart, FactsParts } from './recipe-parts.tsx';
import { sigmaAt, sigmaPlace, SIGMA_STEPS } from './sigma-scale.ts';
import { alongs, MOST_ARCS, type Recipe } from './use-recipe.ts';
import './recipe.css';

interface RecipePaneProps {
  recipe: Recipe;
  /** The version and the dataset that a graph is made of; null where no sensors are there. */
  target: { readonly versionId: string; readonly datasetId: string } | null;
  /** Id of the selected sensor; null where none is. */
  sensor: string | null;
  /** Why no graph can be made as things stand; undefined where one can. */
  hindrance: string | undefined;
}

const ARCS = ['ONE', 'ALL'] as const;

/** What a Gaussian kernel makes of the network as it is drawn: judged by arcs, curve, histograms and counts together. */
export function RecipePane({ recipe, target, sensor, hindrance }: RecipePaneProps) {
  const t = useTranslations('graphs');
  const { along, sigma, threshold, all, set, facts, deviation, isMeasuring } = recipe;
  if (target === null) {
    return (
      <Pane title={t('recipe.title')}>
        <p className="note">{t('recipe.chooseSensors')}</p>
      </Pane>
    );
  }
  const kernel = sigma === null || sigma === 0 ? null : { sigma, threshold };
  return (
    <>
      <Pane title={t('recipe.title')} meta={t('kind.GAUSSIAN_KERNEL')}>
        <div className="recipe-form">
          <Segmented
            label={t('recipe.distances')}
            value={along}
            options={alongs.map((value) => ({ value, label: t(`recipe.along.${value}`) }))}
            onChange={(value) => void set({ along: value })}
          />
          <Field
            label={
              <Setting
                name={t('recipe.sigma')}
                value={
                  sigma === null
                    ? ''
                    : recipe.isOwnSigma && recipe.isEstimate
                      ? t('recipe.about', { value: metresText(sigma) })
                      : metresText(sigma)
                }
              />
            }
            hint={recipe.isOwnSigma ? t('recipe.ownSigma') : undefined}
          >
            {(control) => (
              <input
                {...control}
                type="range"
                min={0}
                max={SIGMA_STEPS}
                value={sigma === null ? 0 : sigmaPlace(sigma, deviation)}
                disabled={sigma === null}
                aria-valuetext={sigma === null ? undefined : metresText(sigma)}
                onChange={({ target: { value } }) => void set({ sigma: sigmaAt(Number(value), deviation) })}
              />
            )}
          </Field>
          {recipe.isOwnSigma ? null : (
            <button type="button" className="button bare" onClick={() => void set({ sigma: null })}>
              {t('recipe.takeOwn')}
            </button>
          )}
          <Field label={<Setting name={t('recipe.threshold')} value={formatNumber(threshold, 2)} />}>
            {(control) => (
              <input
                {...control}
                type="range"
                min={0.01}
                max={0.99}
                step={0.01}
                value={threshold}
                onChange={({ target: { value } }) => void set({ threshold: Number(value) })}
              />
            )}
          </Field>
        </div>
        {kernel === null ? null : <CurvePart kernel={kernel} along={along} />}
        <div className="recipe-form">
          <Segmented
            label={t('recipe.arcs')}
            value={all ? 'ALL' : 'ONE'}
            options={ARCS.map((value) => ({ value, label: t(`recipe.arcsOf.${value}`) }))}
            onChange={(value) => void set({ all: value === 'ALL' })}
          />
          <p className="quiet-text">{arcsText(t, recipe, sensor)}</p>
        </div>
      </Pane>
      {facts === null ? (
        <p className="note">{isMeasuring ? t('recipe.measuring') : t('recipe.noScale')}</p>
      ) : (
        <FactsParts facts={facts} recipe={recipe} sensor={sensor} />
      )}
      <MakeGraph target={target} recipe={recipe} hindrance={hindrance} />
    </>
  );
}

const metresText = (metres: number): string =>
  metres < 1000 ? `${formatNumber(metres, 0)} m` : `${formatNumber(metres / 1000, metres < 10_000 ? 2 : 1)} km`;

function Setting({ name, value }: { name: string; value: string }) {
  return (
    <span className="recipe-setting">
      {name} <span>{value}</span>
    </span>
  );
}

function arcsText(
  t: Translator<'graphs'>,
  { all, arcCount, node, isMeasuring }: Recipe,
  sensor: string | null,
): string {
  if (isMeasuring) return t('recipe.measuring');
  if (!all && (sensor === null || node < 0)) return t('recipe.select');
  const count = { count: arcCount, shown: formatCount(arcCount) };
  if (!all) return t('recipe.from', { ...count, sensor: sensor ?? '' });
  return arcCount > MOST_ARCS
    ? t('recipe.allCut', { shown: count.shown, most: formatCount(MOST_ARCS) })
    : t('recipe.all', count);
}
