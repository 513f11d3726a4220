/** Paints one frame of the map on a canvas: ground lines, panes (clipped at the swipe), labels. */
import type { MapPane } from './map-data.ts';
import type { Context, MapScene } from './map-scene.ts';
import { paintGraticule, paintGraticuleLabels, paintScaleBar } from './paint-frame.ts';
import type { MapFrame } from './paint-frame.ts';
import type { Point } from './geometry.ts';
import { paintLasso } from './paint-lasso.ts';
import { paintLinks, paintSegments } from './paint-roads.ts';
import { paintSensors } from './paint-sensors.ts';

export interface MapPicture {
  readonly scene: MapScene;
  readonly frame: MapFrame;
  /** One pane, or two that meet at `split`. */
  readonly panes: readonly MapPane[];
  /** Share of the width at which the second pane begins. */
  readonly split: number;
  /** The line that is being drawn around sensors; empty while there is none. */
  readonly lasso: readonly Point[];
  /** Whether a tile layer lies below, which brings its own ground. */
  readonly hasTiles: boolean;
}

function paintPane(context: Context, scene: MapScene, pane: MapPane): void {
  paintSegments(context, scene);
  paintLinks(context, scene, pane);
  paintSensors(context, scene, pane);
}

export function paintMap(context: Context, picture: MapPicture): void {
  const { scene, frame, panes, split, lasso, hasTiles } = picture;
  context.clearRect(0, 0, scene.width, scene.height);
  if (!hasTiles) paintGraticule(context, frame);
  const [first, second] = panes;
  if (first && second) {
    const edge = scene.width * split;
    for (const [pane, from, to] of [
      [first, 0, edge],
      [second, edge, scene.width],
    ] as const) {
      context.save();
      context.beginPath();
      context.rect(from, 0, to - from, scene.height);
      context.clip();
      paintPane(context, scene, pane);
      context.restore();
    }
  } else if (first) {
    paintPane(context, scene, first);
  }
  paintLasso(context, lasso, scene.colour);
  paintGraticuleLabels(context, frame);
  paintScaleBar(context, frame);
}
