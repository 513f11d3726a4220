/** Paints the marks of the map, whose ground and labels lie on canvases of their own: panes, clipped at the swipe. */
import type { MapPane } from './map-data.ts';
import type { Context, MapScene } from './map-scene.ts';
import { paintLinks } from './paint-roads.ts';
import { paintSensors } from './paint-sensors.ts';

function paintPane(context: Context, scene: MapScene, pane: MapPane): void {
  paintLinks(context, scene, pane);
  paintSensors(context, scene, pane);
}

/**
 * @param panes one, or two that meet at `split`
 * @param split share of the width at which the second pane begins
 */
export function paintMarks(context: Context, scene: MapScene, panes: readonly MapPane[], split: number): void {
  context.clearRect(0, 0, scene.width, scene.height);
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
      paintPane(context, { ...scene, from, to }, pane);
      context.restore();
    }
  } else if (first) {
    paintPane(context, scene, first);
  }
}
