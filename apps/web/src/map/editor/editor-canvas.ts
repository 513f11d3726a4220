/** The canvas of the editor: lies between tiles and the layers of the tools, and is painted anew for each view. */
import * as L from 'leaflet';
import { tokenColours } from '../../theme/token-colours.ts';
import type { LeafletView } from '../leaflet-view.ts';
import { paintGraticule, paintGraticuleLabels, paintScaleBar } from '../paint-frame.ts';
import type { MapPart } from './editor-scene.ts';
import { paintEditor, paintMark, type EditorPicture } from './paint-editor.ts';

type Shown = Omit<EditorPicture, 'width' | 'height' | 'zoom' | 'colour'>;

export class EditorCanvas {
  /** The network below, the mark of pointer or keyboard above: moving the mark paints no network. */
  private readonly network = document.createElement('canvas');
  private readonly mark = document.createElement('canvas');
  private colour = tokenColours();
  /** What the network was painted of; painting the same again would change nothing. */
  private painted: readonly unknown[] = [];

  constructor(
    private readonly container: HTMLElement,
    private readonly view: LeafletView,
  ) {
    const pane = view.leaflet.createPane('network');
    pane.style.zIndex = '350';
    pane.style.pointerEvents = 'none';
    for (const canvas of [this.network, this.mark]) {
      canvas.className = 'editor-map-canvas';
      canvas.setAttribute('aria-hidden', 'true');
      pane.append(canvas);
    }
  }

  /** After the theme changed. */
  readColours(): void {
    this.colour = tokenColours();
  }

  async loadFont(): Promise<void> {
    await document.fonts.load(`11px ${this.font()}`);
    this.painted = [];
  }

  paint(shown: Shown, marked: readonly (MapPart | null)[]): void {
    const { view, colour } = this;
    const { width, height } = view.size;
    const { side, left, top } = view.square;
    const picture = { ...shown, width, height, zoom: view.zoom, colour };
    // The pane moves with the map while the canvases stay where the container is.
    const corner = view.leaflet.containerPointToLayerPoint([0, 0]);
    for (const canvas of [this.network, this.mark]) L.DomUtil.setPosition(canvas, corner);
    const now = [side, left, top, window.devicePixelRatio, ...Object.values(picture)];
    if (now.length !== this.painted.length || now.some((value, index) => value !== this.painted[index])) {
      this.painted = now;
      this.paintNetwork(picture);
    }
    const context = this.begin(this.mark, width, height);
    for (const part of marked) paintMark(context, picture, part);
  }

  private paintNetwork(picture: EditorPicture): void {
    const { view } = this;
    const { width, height } = picture;
    const { latitude, longitude } = view.centre;
    const context = this.begin(this.network, width, height);
    const frame = {
      width,
      height,
      font: this.font(),
      ...view.bounds,
      metresPerPixel: view.metresPerPixel,
      colour: this.colour,
      xOf: (other: number) => view.project(latitude, other).x,
      yOf: (other: number) => view.project(other, longitude).y,
    };
    if (view.tiles === null) paintGraticule(context, frame);
    picture.projected.moveTo(view.square, { width, height });
    paintEditor(context, picture);
    paintGraticuleLabels(context, frame);
    paintScaleBar(context, frame);
  }

  /** An empty canvas as large as the container and as sharp as the screen. */
  private begin(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no 2D canvas, which the map needs.');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  }

  private font(): string {
    return getComputedStyle(this.container).getPropertyValue('--font-tight').trim() || 'sans-serif';
  }
}
