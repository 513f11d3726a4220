'use client';
import { formatCount, formatNumber } from '../../format/index.ts';
import { Field } from '../../ui/field.tsx';
import { Pane } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { MakeGraph } from './make-graph.tsx';
import { CurvePart, FactsParts } from './recipe-parts.tsx';
import { sigmaAt, sigmaPlace, SIGMA_STEPS } from './sigma-scale.ts';
import { MOST_ARCS, type Recipe } from './use-recipe.ts';
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

const ALONG = [
  { value: 'ROAD', label: 'Road distance' },
  { value: 'GREAT_CIRCLE', label: 'Great circle' },
] as const;
const ARCS = [
  { value: 'ONE', label: 'Of the selected sensor' },
  { value: 'ALL', label: 'All' },
] as const;
const distanceWords = { ROAD: 'road distance', GREAT_CIRCLE: 'great-circle distance' } as const;

/** What a Gaussian kernel makes of the network as it is drawn: judged by arcs, curve, histograms and counts together. */
export function RecipePane({ recipe, target, sensor, hindrance }: RecipePaneProps) {
  const { along, sigma, threshold, all, set, facts, deviation, isMeasuring } = recipe;
  if (target === null) {
    return (
      <Pane title="Graph recipe">
        <p className="note">Choose whose sensors are placed: a graph joins sensors.</p>
      </Pane>
    );
  }
  const kernel = sigma === null || sigma === 0 ? null : { sigma, threshold };
  return (
    <>
      <Pane title="Graph recipe" meta="Gaussian kernel">
        <div className="recipe-form">
          <Segmented
            label="Distances between sensors"
            value={along}
            options={ALONG}
            onChange={(value) => void set({ along: value })}
          />
          <Field
            label={
              <Setting
                name="Sigma"
                value={
                  sigma === null ? '' : `${recipe.isOwnSigma && recipe.isEstimate ? 'about ' : ''}${metresText(sigma)}`
                }
              />
            }
            hint={recipe.isOwnSigma ? 'the standard deviation of the distances' : undefined}
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
              Take the standard deviation
            </button>
          )}
          <Field label={<Setting name="Threshold, weights below it are dropped" value={formatNumber(threshold, 2)} />}>
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
        {kernel === null ? null : <CurvePart kernel={kernel} words={distanceWords[along]} />}
        <div className="recipe-form">
          <Segmented
            label="Arcs on the map"
            value={all ? 'ALL' : 'ONE'}
            options={ARCS}
            onChange={(value) => void set({ all: value === 'ALL' })}
          />
          <p className="quiet-text">{arcsText(recipe, sensor)}</p>
        </div>
      </Pane>
      {facts === null ? (
        <p className="note">
          {isMeasuring ? 'Measuring the distances …' : 'All sensors are in one place: there is no scale.'}
        </p>
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

function arcsText({ all, arcCount, node, isMeasuring }: Recipe, sensor: string | null): string {
  if (isMeasuring) return 'Measuring the distances …';
  if (!all && (sensor === null || node < 0)) return 'Select a sensor on the map or in the table to see its arcs.';
  const shown = arcCount > MOST_ARCS ? `, the strongest ${formatCount(MOST_ARCS)} are drawn` : '';
  return `${formatCount(arcCount)} ${arcCount === 1 ? 'edge' : 'edges'}${all ? '' : ` ${arcCount === 1 ? 'leads' : 'lead'} from ${sensor ?? ''}`}${shown}.`;
}
