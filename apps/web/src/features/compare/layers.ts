/** What the comparison map can show, in words. */
import { formatNumber, formatSigned } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';

/** Those that are of one moment and horizon. */
const forecastLayers = ['absolute', 'signed', 'difference', 'fidelity', 'uncertainty', 'observed', 'forecast'] as const;
export type ForecastLayer = (typeof forecastLayers)[number];
/** And one of the whole test part, which only a student beside its teacher has. */
export const layers = [...forecastLayers, 'nearer'] as const;
export type MapLayer = (typeof layers)[number];

/** What two runs have to show. */
export interface Offer {
  readonly isEvent: boolean;
  /** Whether one of the runs learnt from the other. */
  readonly isTaught: boolean;
  /** Whether there is a teacher to be near to. */
  readonly hasTeacher: boolean;
  /** Whether a run has quantiles. */
  readonly hasSpread: boolean;
}

/** The layers on offer, the first where none is asked for. What came of an event is ringed in each of its layers. */
export function offeredLayers({ isEvent, isTaught, hasTeacher, hasSpread }: Offer): readonly MapLayer[] {
  const errors: readonly MapLayer[] = isEvent
    ? ['forecast', 'absolute', 'difference']
    : ['absolute', 'signed', 'difference'];
  return [
    ...errors,
    ...(hasTeacher ? (['fidelity'] as const) : []),
    ...(hasSpread ? (['uncertainty'] as const) : []),
    ...(isEvent ? [] : (['observed'] as const)),
    ...(isTaught ? (['nearer'] as const) : []),
  ];
}

export interface LayerWords {
  readonly name: string;
  /** Where the choices stand in one row. */
  readonly short: string;
  /** What the layer is: the legend's note. */
  readonly note: string;
  /** What the two ends of its scale mean; left out where the quantity says it. */
  readonly ends?: { readonly low: string; readonly high: string };
}

export function layerWords(t: Translator<'compare'>, layer: MapLayer, isEvent: boolean): LayerWords {
  switch (layer) {
    case 'absolute':
      return isEvent
        ? { name: t('layer.crossEntropy'), short: t('layer.crossEntropy'), note: t('layer.crossEntropyNote') }
        : { name: t('layer.absolute'), short: t('layer.absoluteShort'), note: t('layer.absoluteNote') };
    case 'signed':
      return {
        ...{ name: t('layer.signed'), short: t('layer.signedShort'), note: t('layer.signedNote') },
        ends: { low: t('layer.tooLow'), high: t('layer.tooHigh') },
      };
    case 'difference':
      return {
        ...{ name: t('layer.difference'), short: t('layer.difference') },
        note: isEvent ? t('layer.differenceNoteEvent') : t('layer.differenceNote'),
        ends: { low: t('layer.leftWorse'), high: t('layer.rightWorse') },
      };
    case 'fidelity':
      return { name: t('layer.fidelity'), short: t('layer.fidelityShort'), note: t('layer.fidelityNote') };
    case 'uncertainty':
      return { name: t('layer.uncertainty'), short: t('layer.uncertainty'), note: t('layer.uncertaintyNote') };
    case 'observed':
      return { name: t('layer.observed'), short: t('layer.observed'), note: t('layer.observedNote') };
    case 'forecast':
      return { name: t('layer.probability'), short: t('layer.probability'), note: t('layer.probabilityNote') };
    case 'nearer':
      return {
        ...{ name: t('layer.nearer'), short: t('layer.nearer') },
        note: isEvent ? t('layer.nearerNoteEvent') : t('layer.nearerNote'),
        ends: { low: t('layer.teacherNearer'), high: t('layer.studentNearer') },
      };
  }
}

/** A value of a layer; only differences carry a plus sign. */
export function formatLayer(layer: MapLayer, value: number | null | undefined, digits = 1): string {
  return layer === 'signed' || layer === 'difference' ? formatSigned(value, digits) : formatNumber(value, digits);
}
