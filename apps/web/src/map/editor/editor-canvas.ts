/** The canvas of the editor: lies between tiles and the layers of the tools, and is painted anew for each view. */
import * as L from 'leaflet';
import { tokenColours } from '../../theme/token-colours.ts';
import type { LeafletView } from '../leaflet-view.ts';
import { paintGraticule, paintGraticuleLabels, paintScaleBar } from '../paint-frame.ts';
import { paintEditor, type EditorPicture } from './paint-editor.ts';

export class EditorCanvas {
  private readonly canvas = document.createElement('canvas');
  private colour = tokenColours();

  constructor(
    private readonly container: HTMLElement,
    private readonly view: LeafletView,
  ) {
    const pane = view.leaflet.createPane('network');
    pane.style.zIndex = '350';
    pane.style.pointerEvents = 'none';
    this.canvas.className = 'editor-map-canvas';
    this.canvas.setAttribute('aria-hidden', 'true');
    pane.append(this.canvas);
  }

  /** After the theme changed. */
  readColours(): void {
    this.colour = tokenColours();
  }

  loadFont(): Promise<unknown> {
    return document.fonts.load(`11px ${this.font()}`);
  }

  paint(picture: Omit<EditorPicture, 'width' | 'height' | 'zoom' | 'colour'>): void {
    const { view } = this;
    const { width, height } = view.size;
    const context = this.begin(width, height);
    const { latitude, longitude } = view.centre;
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
    picture.projected.moveTo(view.square);
    paintEditor(context, { ...picture, width, height, zoom: view.zoom, colour: this.colour });
    paintGraticuleLabels(context, frame);
    paintScaleBar(context, frame);
  }

  /** An empty canvas as large as the container and as sharp as the screen. */
  private begin(width: number, height: number): CanvasRenderingContext2D {
    const ratio = window.devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    // The pane moves with the map while the canvas stays where the container is.
    L.DomUtil.setPosition(this.canvas, this.view.leaflet.containerPointToLayerPoint([0, 0]));
    const context = this.canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no 2D canvas, which the map needs.');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  }

  private font(): string {
    return getComputedStyle(this.container).getPropertyValue('--font-tight').trim() || 'sans-serif';
  }
}
