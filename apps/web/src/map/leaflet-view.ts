/**
 * The one owner of a Leaflet map: pan, zoom, tiles and projection. Nothing is drawn here; NetworkMap and EditorMap paint on
 * canvases of their own whenever the view changes.
 */
import * as L from 'leaflet';
import { startBesideLegend } from './geometry.ts';
import type { Point } from './geometry.ts';
import type { MapPlace } from './shared-view.ts';
import type { TileSource } from './tile-source.ts';

export interface ViewEvents {
  readonly onChange: () => void;
  /** `isFurther`: Shift or the like is held, so that what is clicked joins what is chosen. */
  readonly onClick: (point: Point, isTouch: boolean, isFurther: boolean) => void;
  readonly onPointer: (point: Point | null) => void;
}

export interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const EARTH_CIRCUMFERENCE_METRES = 40_075_016.686;
/** Where the square of the projection ends in the north. */
const MERCATOR_END = 85.0511287798066;
const MOVE_SECONDS = 0.24;
const PHONE_WIDTH = 500;
/** Two lines of titles along the upper edge, in place of the margin. */
const TITLES_HEIGHT = 68;
const MOST_FITTED_ZOOM = 16;

export class LeafletView {
  private readonly map: L.Map;
  private readonly stopListening: (() => void)[] = [];
  /** True until the person moved the map: then a resize no longer fits it again. */
  private isFitted = true;
  private points: L.LatLngTuple[] = [];

  constructor(
    private readonly container: HTMLElement,
    readonly tiles: TileSource | null,
    private readonly hasTitles: boolean,
    private readonly events: ViewEvents,
  ) {
    this.map = L.map(container, {
      attributionControl: tiles !== null,
      zoomControl: false,
      keyboard: false,
      // Marks are painted for the final view at once, so Leaflet's own scaling of panes would only tear them apart.
      zoomAnimation: false,
      fadeAnimation: false,
      zoomSnap: tiles ? 1 : 0.25,
      minZoom: 2,
      maxZoom: 18,
    });
    this.map.setView([0, 0], 2);
    if (tiles) this.addTiles(tiles);
    this.listen();
  }

  /** Remembers what the view should hold (latitude, longitude pairs) and shows all of it. */
  fit(points = this.points): void {
    this.points = points;
    if (points.length === 0 || this.container.clientWidth === 0) return;
    this.isFitted = true;
    const { clientWidth } = this.container;
    const margin = clientWidth < PHONE_WIDTH ? 26 : 44;
    const bounds = L.latLngBounds(points);
    const corner = L.point(margin, margin);
    const start = L.point(margin, this.hasTitles ? Math.max(margin, TITLES_HEIGHT) : margin);
    const zoom = Math.min(MOST_FITTED_ZOOM, this.map.getBoundsZoom(bounds, false, start.add(corner)));
    const east = this.map.project(bounds.getNorthEast(), zoom).x;
    const width = east - this.map.project(bounds.getSouthWest(), zoom).x;
    start.x = startBesideLegend(clientWidth, width, margin);
    this.map.fitBounds(bounds, {
      paddingTopLeft: start,
      paddingBottomRight: corner,
      animate: false,
      maxZoom: MOST_FITTED_ZOOM,
    });
  }

  zoomBy(levels: number): void {
    this.isFitted = false;
    const zoom = this.map.getZoom() + levels;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isCalm) this.map.setZoom(zoom, { animate: false });
    else this.map.flyTo(this.map.getCenter(), zoom, { duration: MOVE_SECONDS });
  }

  /** Where the view is, to be gone to again. */
  get place(): MapPlace {
    return { ...this.centre, zoom: this.zoom };
  }

  /** Looks at a place from now on, whatever size the map gets. */
  goTo({ latitude, longitude, zoom }: MapPlace): void {
    this.isFitted = false;
    this.map.setView([latitude, longitude], zoom, { animate: false });
  }

  /** Draws the tiles in sight that may be drawn: a browser gives those of other hosts only where these allow it. */
  paintTiles(context: CanvasRenderingContext2D, ratio: number): void {
    const frame = this.container.getBoundingClientRect();
    for (const tile of this.container.querySelectorAll<HTMLImageElement | HTMLCanvasElement>('.leaflet-tile')) {
      const box = tile.getBoundingClientRect();
      if (!mayBeDrawn(tile)) continue;
      context.filter = getComputedStyle(this.map.getPane('tilePane') ?? this.container).filter;
      const [left, top] = [(box.left - frame.left) * ratio, (box.top - frame.top) * ratio];
      context.drawImage(tile, left, top, box.width * ratio, box.height * ratio);
    }
    context.filter = 'none';
  }

  bringIntoView(latitude: number, longitude: number): void {
    this.map.panInside([latitude, longitude], { padding: [40, 40], animate: false });
  }

  project(latitude: number, longitude: number): Point {
    return this.map.latLngToContainerPoint([latitude, longitude]);
  }

  /** Latitude and longitude of a point of the container, in degrees. */
  placeOf(point: Point): readonly [latitude: number, longitude: number] {
    const { lat, lng } = this.map.containerPointToLatLng([point.x, point.y]).wrap();
    return [lat, lng];
  }

  /**
   * From the unit square of the web Mercator projection (see `mercator.ts`) to pixels of the container, so that thousands of
   * points need no object each.
   */
  get square(): { readonly side: number; readonly left: number; readonly top: number } {
    const corner = this.map.project(L.latLng(MERCATOR_END, -180));
    const origin = this.map.getPixelOrigin().add(this.map.containerPointToLayerPoint([0, 0]));
    return { side: 256 * 2 ** this.zoom, left: corner.x - origin.x, top: corner.y - origin.y };
  }

  /** For the tools that edit with Leaflet's own layers. */
  get leaflet(): L.Map {
    return this.map;
  }

  get size(): { width: number; height: number } {
    const { x, y } = this.map.getSize();
    return { width: x, height: y };
  }

  get zoom(): number {
    return this.map.getZoom();
  }

  get centre(): { latitude: number; longitude: number } {
    const { lat, lng } = this.map.getCenter();
    return { latitude: lat, longitude: lng };
  }

  get bounds(): Bounds {
    const bounds = this.map.getBounds();
    return { west: bounds.getWest(), east: bounds.getEast(), south: bounds.getSouth(), north: bounds.getNorth() };
  }

  get metresPerPixel(): number {
    const atEquator = EARTH_CIRCUMFERENCE_METRES / (256 * 2 ** this.zoom);
    return atEquator * Math.cos((this.centre.latitude * Math.PI) / 180);
  }

  destroy(): void {
    this.stopListening.forEach((stop) => stop());
    this.map.remove();
  }

  private addTiles({ kind, url, attribution }: TileSource): void {
    if (kind === 'XYZ') {
      L.tileLayer(url, { attribution, maxZoom: 18 }).addTo(this.map);
      return;
    }
    import('./pmtiles-layer.ts')
      .then(({ addPmtiles }) => addPmtiles(this.map, url, attribution))
      // The map is whole without tiles; why there are none stands where their owners would.
      .catch((cause: unknown) =>
        this.map.attributionControl.addAttribution(cause instanceof Error ? cause.message : String(cause)),
      );
  }

  private listen(): void {
    this.map.on('move zoom viewreset resize', () => this.events.onChange());
    const noteMove = (): void => void (this.isFitted = false);
    this.map.on('dragstart', noteMove);
    this.map.on('click', (event) => {
      const source = event.originalEvent;
      const isTouch = source instanceof PointerEvent && source.pointerType === 'touch';
      this.events.onClick(event.containerPoint, isTouch, source.shiftKey || source.ctrlKey || source.metaKey);
    });
    this.map.on('mousemove', (event) => this.events.onPointer(event.containerPoint));
    this.map.on('mouseout', () => this.events.onPointer(null));
    this.container.addEventListener('wheel', noteMove, { passive: true });
    this.container.addEventListener('dblclick', noteMove);
    const observer = new ResizeObserver(() => {
      this.map.invalidateSize({ pan: false, animate: false });
      if (this.isFitted) this.fit();
      this.events.onChange();
    });
    observer.observe(this.container);
    this.stopListening.push(
      () => observer.disconnect(),
      () => this.container.removeEventListener('wheel', noteMove),
      () => this.container.removeEventListener('dblclick', noteMove),
    );
  }
}

/** Whether a picture with this tile in it could still be saved. */
function mayBeDrawn(tile: HTMLImageElement | HTMLCanvasElement): boolean {
  const probe = document.createElement('canvas').getContext('2d');
  if (probe === null || (tile instanceof HTMLImageElement && !tile.complete)) return false;
  try {
    probe.drawImage(tile, 0, 0, 1, 1);
    probe.getImageData(0, 0, 1, 1);
    return true;
  } catch {
    // The browser refuses what another host did not allow to be read.
    return false;
  }
}
