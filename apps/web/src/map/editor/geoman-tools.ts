/**
 * Leaflet's layers that a person edits with: Geoman draws a new line and bends the selected one, snapping to junctions; a
 * marker carries the selected junction or sensor. The rest of the network is paint.
 */
import * as L from 'leaflet';
// After Leaflet, which it extends.
import '@geoman-io/leaflet-geoman-free';

type Place = readonly [latitude: number, longitude: number];
/** Flat: latitude, longitude, ... in degrees. */
type Line = readonly number[];

export interface GeomanEvents {
  readonly onDrawn: (line: Line) => void;
  /** The selected line after a bend was moved, added or taken away, or an end was moved. */
  readonly onBent: (line: Line) => void;
  /** Where what is dragged would come to rest. */
  readonly snap: (place: Place) => Place;
  readonly onDropped: (place: Place) => void;
  /** Whether a drawn line ends with this point. */
  readonly isEnd: (place: Place) => boolean;
}

const SNAP_PIXELS = 12;
const ROOM_PIXELS = 44;
const DOUBLE_CLICK_MS = 400;

const flat = (line: readonly L.LatLng[]): number[] => line.flatMap(({ lat, lng }) => [lat, lng]);

function isEndOf(layer: L.Polyline, place: L.LatLng): boolean {
  const points = layer.getLatLngs() as L.LatLng[];
  return [points[0], points.at(-1)].some((end) => end?.equals(place) ?? false);
}

function pairs(line: Line): L.LatLngTuple[] {
  const points: L.LatLngTuple[] = [];
  for (let index = 0; index + 1 < line.length; index += 2) points.push([line[index] ?? 0, line[index + 1] ?? 0]);
  return points;
}

export class GeomanTools {
  private readonly targets = L.layerGroup();
  private line: L.Polyline | null = null;
  private handle: L.Marker | null = null;
  private handlePlace: Place | null = null;
  private isCarried = false;
  private drawn: L.Polyline | null = null;
  private isDragging = false;
  private clicked: L.LatLng | null = null;
  /** Where and when the line before ended by itself. */
  private ended: { readonly at: L.LatLng; readonly time: number } | null = null;
  /** Whether the line shows where bends can be added. */
  private hasMiddles = false;

  constructor(
    private readonly map: L.Map,
    private readonly events: GeomanEvents,
  ) {
    this.targets.addTo(map);
    map.on('layeradd', ({ layer }) => hideFromKeys(layer));
    map.on('pm:drawstart', ({ workingLayer }) => this.follow(workingLayer));
    map.on('click', ({ latlng }) => void (this.clicked = latlng));
    map.on('pm:create', ({ layer }) => {
      layer.remove();
      if (layer instanceof L.Polyline) this.events.onDrawn(flat(this.closed(layer.getLatLngs() as L.LatLng[])));
    });
  }

  /** Points that lines are snapped to while they are drawn or bent. */
  setTargets(places: readonly Place[]): void {
    this.targets.clearLayers();
    for (const [latitude, longitude] of places) {
      const options = { radius: 4, stroke: false, fill: false, interactive: false };
      this.targets.addLayer(L.circleMarker([latitude, longitude], options));
    }
  }

  setDrawing(isDrawing: boolean): void {
    if (isDrawing === this.map.pm.globalDrawModeEnabled()) return;
    if (!isDrawing) {
      this.drawn = null;
      this.map.pm.disableDraw();
      return;
    }
    this.map.pm.enableDraw('Line', {
      snappable: true,
      snapDistance: SNAP_PIXELS,
      tooltips: false,
      continueDrawing: true,
      templineStyle: { className: 'editor-drawn' },
      hintlineStyle: { className: 'editor-hint', dashArray: [4, 4] },
      pathOptions: { className: 'editor-drawn' },
    });
  }

  /** Ends the line that is being drawn with the points that it has. */
  finishDrawing(): void {
    const line = flat((this.drawn?.getLatLngs() ?? []) as L.LatLng[]);
    this.setDrawing(false);
    this.setDrawing(true);
    if (line.length >= 4) this.events.onDrawn(line);
  }

  /** Lets go of the points that were drawn. @returns whether there were any */
  dropDrawing(): boolean {
    const hadPoints = (this.drawn?.getLatLngs().length ?? 0) > 0;
    if (hadPoints) {
      this.setDrawing(false);
      this.setDrawing(true);
    }
    return hadPoints;
  }

  /** The line that can be bent; null for none. One that lies there already is left as it is, for it may be in hand. */
  setLine(line: Line | null): void {
    const hasRoom = line !== null && this.hasRoom(line);
    const isThere = this.line !== null && flat(this.line.getLatLngs() as L.LatLng[]).join() === line?.join();
    if (isThere && hasRoom === this.hasMiddles) return;
    this.hasMiddles = hasRoom;
    this.line?.pm.disable();
    this.line?.remove();
    this.line = null;
    if (line === null) return;
    const layer = L.polyline(pairs(line), { className: 'editor-line', interactive: false, snapIgnore: true });
    this.line = layer.addTo(this.map);
    layer.on('pm:markerdragstart', () => void (this.isDragging = true));
    layer.on('pm:markerdragend', () => {
      this.isDragging = false;
      this.tellLine(layer);
    });
    // A bend that is added by dragging is told when it is let go of.
    layer.on('pm:edit', () => setTimeout(() => this.isDragging || this.tellLine(layer)));
    layer.pm.enable({
      allowSelfIntersection: true,
      snappable: true,
      snapDistance: SNAP_PIXELS,
      hideMiddleMarkers: !hasRoom,
      removeVertexOn: 'contextmenu',
      // The ends are junctions, which are not the line's to take away.
      removeVertexValidation: ({ marker }) => !isEndOf(layer, marker.getLatLng()),
    });
  }

  /** Whether the points of a line lie far enough apart for a handle between each two. */
  private hasRoom(line: Line): boolean {
    const points = pairs(line).map((place) => this.map.latLngToContainerPoint(place));
    const length = points.slice(1).reduce((sum, point, index) => sum + point.distanceTo(points[index] ?? point), 0);
    return length / (points.length - 1) >= ROOM_PIXELS;
  }

  private tellLine(layer: L.Polyline): void {
    if (layer === this.line) this.events.onBent(flat(layer.getLatLngs() as L.LatLng[]));
  }

  /** The point that can be dragged; null for none. One that lies there already is left as it is, for it may be in hand. */
  setHandle(place: Place | null): void {
    const isSame = place !== null && this.handlePlace !== null && place.join() === this.handlePlace.join();
    if (isSame && (this.isCarried || this.handle?.getLatLng().equals([place[0], place[1]], 0) === true)) return;
    this.handlePlace = place;
    this.isCarried = false;
    this.handle?.remove();
    this.handle = null;
    if (place === null) return;
    const icon = L.divIcon({ className: 'editor-handle', iconSize: [24, 24] });
    const options = { icon, draggable: true, keyboard: false, pmIgnore: true, snapIgnore: true };
    const handle = L.marker([place[0], place[1]], options).addTo(this.map);
    const snapped = (): Place => {
      const { lat, lng } = handle.getLatLng();
      return this.events.snap([lat, lng]);
    };
    handle.on('drag', () => {
      const [latitude, longitude] = snapped();
      handle.setLatLng([latitude, longitude]);
    });
    handle.on('dragstart', () => void (this.isCarried = true));
    handle.on('dragend', () => {
      this.isCarried = false;
      this.events.onDropped(snapped());
    });
    this.handle = handle;
  }

  destroy(): void {
    this.setDrawing(false);
    this.setLine(null);
    this.setHandle(null);
    this.targets.remove();
  }

  /** A line that was ended by a click on its first point leads there: Geoman ends it at the point before. */
  private closed(points: readonly L.LatLng[]): readonly L.LatLng[] {
    const { clicked } = this;
    const [first, last] = [points[0], points.at(-1)];
    if (clicked === null || first === undefined || last === undefined || points.length < 3) return points;
    const pixels = (place: L.LatLng) =>
      this.map.latLngToContainerPoint(place).distanceTo(this.map.latLngToContainerPoint(clicked));
    return pixels(first) <= SNAP_PIXELS && pixels(last) > SNAP_PIXELS ? [...points, first] : points;
  }

  private follow(workingLayer: L.Layer): void {
    if (!(workingLayer instanceof L.Polyline)) return;
    const line = workingLayer;
    this.drawn = line;
    line.on('pm:vertexadded', ({ latlng }) => {
      const points = line.getLatLngs().length;
      const { ended } = this;
      // The second click of a double click on the junction that ended a line does not begin another.
      if (points === 1 && ended?.at.equals(latlng) === true && performance.now() - ended.time < DOUBLE_CLICK_MS) {
        setTimeout(() => this.dropDrawing());
      } else if (points >= 2 && this.events.isEnd([latlng.lat, latlng.lng])) {
        this.ended = { at: latlng, time: performance.now() };
        setTimeout(() => this.finishDrawing());
      }
    });
  }
}

/** Handles are for the pointer; by keys the same is done in the table. */
function hideFromKeys(layer: L.Layer): void {
  if (!(layer instanceof L.Marker)) return;
  const element = layer.getElement();
  element?.removeAttribute('tabindex');
  element?.removeAttribute('role');
  element?.setAttribute('aria-hidden', 'true');
}
