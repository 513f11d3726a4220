'use client';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { useCallback, useMemo } from 'react';
import type { DistanceSource } from '../graphs/distance-order.ts';
import { useRecipe } from '../graphs/use-recipe.ts';
import type { EditState } from './edit-history.ts';
import { distanceSourceOf } from './recipe-source.ts';
import type { EditBase } from './use-edited-network.ts';

const NO_ARCS: readonly never[] = [];

/** The graph of a recipe beside the map, over the draft as it is drawn; whether it is looked at is in the address. */
export function useRecipeSide({ version, dataset, sensors }: EditBase, { draft, selected }: EditState) {
  const [isRecipe, setRecipe] = useQueryState('graph', parseAsBoolean.withDefault(false));
  const ids = useMemo(() => sensors.map(({ externalId }) => externalId), [sensors]);
  const { junctions, segments, places } = draft;
  const sourceOf = useCallback(
    (along: DistanceSource['along']) => distanceSourceOf({ junctions, segments, places }, sensors, along),
    [junctions, segments, places, sensors],
  );
  const sensor = selected?.kind === 'SENSOR' ? selected.id : null;
  const recipe = useRecipe(ids, sensor, isRecipe && sensors.length > 0 ? sourceOf : null);
  return {
    isRecipe,
    show: (isShown: boolean) => void setRecipe(isShown ? true : null),
    recipe,
    sensor,
    arcs: isRecipe ? recipe.arcs : NO_ARCS,
    /** Whose arcs are drawn, in words; null where none are. */
    arcsOf: recipe.arcs.length === 0 ? null : recipe.all ? '' : sensor,
    target: dataset === null ? null : { versionId: version.id, datasetId: dataset.id },
  };
}
