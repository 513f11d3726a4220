/**
 * The canvases of a map, one above the other: the ground with its roads, the marks, and the labels. Ground and labels change with
 * the view alone, so that a clock that plays paints the marks and nothing else.
 */
import type { ColourOf } from '../theme/token-colours.ts';
import type { LeafletView } from './leaflet-view.ts';
import { paintGraticule, paintGraticuleLabels, paintScaleBar } from './paint-frame.ts';
import type { RoadLayer } from './road-layer.ts';

interface Style {
  readonly colour: ColourOf;
  /** Asked for when it is needed: the browser works out styles to tell it. */
  readonly font: () => string;
  readonly drivesOnLeft: boolean;
}

export class MapCanvases {
  private readonly ground = document.createElement('canvas');
  private readonly marks = document.createElement('canvas');
  private readonly labels = document.createElement('canvas');
  /** Whether ground and labels are of another view than the one in sight. */
  private isStale = true;

  constructor(private readonly view: LeafletView) {
    for (const canvas of this.all) {
      canvas.className = 'network-map-canvas';
      canvas.setAttribute('aria-hidden', 'true');
    }
  }

  /** From the lowest to the uppermost. */
  get all(): readonly HTMLCanvasElement[] {
    return [this.ground, this.marks, this.labels];
  }

  /** After the view, the theme or the roads changed. */
  forgetGround(): void {
    this.isStale = true;
  }

  /** What marks are painted on, in pixels of CSS. */
  marksContext(): CanvasRenderingContext2D {
    return this.sized(this.marks);
  }

  /** Paints ground and labels, unless they are those of the view in sight. */
  paintGround(roads: RoadLayer, { colour, font, drivesOnLeft }: Style): void {
    if (!this.isStale) return;
    this.isStale = false;
    const { view } = this;
    const { width, height } = view.size;
    const { latitude, longitude } = view.centre;
    const frame = {
      ...{ width, height, colour, font: font(), ...view.bounds, metresPerPixel: view.metresPerPixel },
      xOf: (other: number) => view.project(latitude, other).x,
      yOf: (other: number) => view.project(other, longitude).y,
    };
    const ground = this.sized(this.ground);
    ground.clearRect(0, 0, width, height);
    if (view.tiles === null) paintGraticule(ground, frame);
    roads.paint(ground, view.square, { width, height, zoom: view.zoom, drivesOnLeft, colour });
    const labels = this.sized(this.labels);
    labels.clearRect(0, 0, width, height);
    paintGraticuleLabels(labels, frame);
    paintScaleBar(labels, frame);
  }

  /** What is in sight, tiles that may be drawn among it. */
  picture(colour: ColourOf): HTMLCanvasElement {
    const whole = document.createElement('canvas');
    whole.width = this.marks.width;
    whole.height = this.marks.height;
    const context = contextOf(whole);
    context.fillStyle = colour('--map-ground');
    context.fillRect(0, 0, whole.width, whole.height);
    this.view.paintTiles(context, window.devicePixelRatio || 1);
    for (const canvas of this.all) context.drawImage(canvas, 0, 0);
    return whole;
  }

  /** A canvas as large as the map. */
  private sized(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    const { width, height } = this.view.size;
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    const context = contextOf(canvas);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas, which the map needs.');
  return context;
}
