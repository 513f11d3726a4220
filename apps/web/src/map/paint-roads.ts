/** Draws links between sensors as cased lines, one path for each colour. */
import { classOf } from './colour-scale.ts';
import type { MapPane } from './map-data.ts';
import { valueAt } from './map-scene.ts';
import type { Context, MapScene } from './map-scene.ts';

/** Links between sensors; where the pane carries data a link takes the mean of its two ends, else the road colour. */
export function paintLinks(context: Context, scene: MapScene, pane: MapPane): void {
  const { ends, positions } = scene;
  if (ends.length === 0) return;
  const plain: number[] = [];
  const withData: number[] = [];
  const byToken = new Map<string, number[]>();
  ends.forEach(([from, to], link) => {
    const start = valueAt(pane, scene.network.sensors[from]?.index ?? -1);
    const end = valueAt(pane, scene.network.sensors[to]?.index ?? -1);
    const hasData = start !== null && end !== null && pane.scale !== null;
    (hasData ? withData : plain).push(link);
    const bin = hasData ? classOf(pane.scale, (start + end) / 2) : -1;
    const token = (bin >= 0 ? pane.scale?.tokens[bin] : undefined) ?? '--map-road';
    const ofToken = byToken.get(token) ?? [];
    if (hasData) ofToken.push(link);
    byToken.set(token, ofToken);
  });
  const stroke = (links: readonly number[], token: string, width: number, alpha: number): void => {
    if (links.length === 0) return;
    context.beginPath();
    for (const link of links) {
      const [from, to] = ends[link] ?? [0, 0];
      context.moveTo(positions[from * 2] as number, positions[from * 2 + 1] as number);
      context.lineTo(positions[to * 2] as number, positions[to * 2 + 1] as number);
    }
    context.strokeStyle = scene.colour(token);
    context.lineWidth = width;
    context.globalAlpha = alpha;
    context.stroke();
  };
  context.lineCap = 'round';
  stroke(plain, '--map-road', 4, 0.45);
  stroke(withData, '--map-road', 7, 0.45);
  stroke(plain, '--map-road', 2, 1);
  for (const [token, links] of byToken) stroke(links, token, 4.5, 1);
  context.globalAlpha = 1;
}
