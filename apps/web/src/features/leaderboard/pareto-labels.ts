/** Where the names in the plot go: beside their marks, off other marks, names and the budget's line. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LabelWish {
  readonly text: string;
  /** The mark that it names. */
  readonly x: number;
  readonly y: number;
}

export interface LabelPlace {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** A little more than an average character of the 12 px condensed face, in px. */
const CHARACTER = 5.4;
const ASCENT = 10;
const DESCENT = 3;
const SIDE = 9;
/** Baselines to try, from the mark: beside it first, then further up and down. */
const RISES = [4, -7, 15, -20, 28, -33, 41, -46, 54, -59];

function boxOf(text: string, place: LabelPlace): Box {
  const width = text.length * CHARACTER;
  const left = place.anchor === 'start' ? place.x : place.x - width;
  return { left, right: left + width, top: place.y - ASCENT, bottom: place.y + DESCENT };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box, frame: Box): number {
  const beyond = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom];
  return beyond.reduce((sum, by) => sum + Math.max(0, by), 0);
}

/** What a name may cover, less willingly the heavier it is: a mark weighs 1, the pale band of an interval little. */
export interface Taken extends Box {
  readonly weight: number;
}

/**
 * One place a label, in the order given; each takes the place that covers least and is nearest to its mark.
 *
 * @param taken boxes that no label should cover: marks, intervals, lines
 * @param frame what labels stay inside
 */
export function placeLabels(labels: readonly LabelWish[], taken: readonly Taken[], frame: Box): LabelPlace[] {
  const covered: Taken[] = [...taken];
  return labels.map(({ text, x, y }) => {
    let best: { place: LabelPlace; cost: number } | undefined;
    for (const rise of RISES) {
      for (const anchor of ['start', 'end'] as const) {
        const place: LabelPlace = { x: x + (anchor === 'start' ? SIDE : -SIDE), y: y + rise, anchor };
        const box = boxOf(text, place);
        // What leaves the frame is cut off, which is worse than touching something.
        const hidden = covered.reduce((sum, other) => sum + other.weight * overlap(box, other), 0);
        const cost = hidden + Math.abs(rise) + 100 * outside(box, frame);
        if (best === undefined || cost < best.cost) best = { place, cost };
      }
    }
    const place = best?.place ?? { x, y, anchor: 'start' };
    covered.push({ ...boxOf(text, place), weight: 1 });
    return place;
  });
}
