/** Paints the weights of a graph between sensors: the heavier, the wider and the denser. */
import type { ColourOf } from '../../theme/token-colours.ts';
import type { Context } from '../map-scene.ts';
import type { SceneArc } from './editor-scene.ts';
import type { ProjectedScene } from './projected-scene.ts';

interface ArcPicture {
  readonly projected: ProjectedScene;
  readonly arcs: readonly SceneArc[];
  readonly colour: ColourOf;
}

/** Weights that are drawn alike, so that thousands of arcs are a handful of strokes. */
const CLASSES = 6;
/** How far an arc bows aside, as a share of its length: the way back bows to the other side. */
const BOW = 0.22;

export function paintArcs(context: Context, { projected, arcs, colour }: ArcPicture): void {
  if (arcs.length === 0) return;
  const { scene, sensors } = projected;
  const indexOf = new Map(scene.sensors.map(({ id }, index) => [id, index]));
  const paths = Array.from({ length: CLASSES }, () => new Path2D());
  for (const { from, to, weight } of arcs) {
    const [start, end] = [indexOf.get(from), indexOf.get(to)];
    if (start === undefined || end === undefined) continue;
    const [x0, y0] = [sensors[2 * start] ?? 0, sensors[2 * start + 1] ?? 0];
    const [x1, y1] = [sensors[2 * end] ?? 0, sensors[2 * end + 1] ?? 0];
    const path = paths[Math.min(CLASSES - 1, Math.floor(weight * CLASSES))];
    path?.moveTo(x0, y0);
    path?.quadraticCurveTo((x0 + x1) / 2 + BOW * (y1 - y0), (y0 + y1) / 2 - BOW * (x1 - x0), x1, y1);
  }
  context.strokeStyle = colour('--cat-3');
  context.lineCap = 'round';
  paths.forEach((path, index) => {
    const share = (index + 0.5) / CLASSES;
    context.globalAlpha = 0.3 + 0.65 * share;
    context.lineWidth = 0.8 + 2.4 * share;
    context.stroke(path);
  });
  context.globalAlpha = 1;
}
