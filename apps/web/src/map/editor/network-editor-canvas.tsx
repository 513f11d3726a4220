'use client';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import 'leaflet/dist/leaflet.css';
import '@geoman-io/leaflet-geoman-free/dist/leaflet-geoman.css';
import '../network-map.css';
import './network-editor.css';
import type { Direction } from '../geometry.ts';
import { MapControls } from '../map-controls.tsx';
import { tileSource } from '../tile-source.ts';
import { EditorMap } from './editor-map.ts';
import type { EditorMapEvents, EditorScene, MapPart, SceneArc, Tool } from './editor-scene.ts';

export interface NetworkEditorMapProps {
  scene: EditorScene;
  /** Weights of a graph over the sensors. */
  arcs?: readonly SceneArc[];
  selected: MapPart | null;
  tool: Tool;
  /** Whether anything may be changed; what is drawn can be looked at in any case. */
  canEdit: boolean;
  events: EditorMapEvents;
  /** Name of the map for people who do not see it. */
  label: string;
  /** What a part says under the keyboard's mark. */
  describe: (part: MapPart) => string;
  drivesOnLeft?: boolean;
}

const NO_ARCS: readonly SceneArc[] = [];
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function NetworkEditorCanvas(props: NetworkEditorMapProps): ReactNode {
  const { scene, arcs = NO_ARCS, selected, tool, canEdit, events, label, describe, drivesOnLeft = false } = props;
  const t = useTranslations('map');
  const container = useRef<HTMLDivElement>(null);
  const mapRef = useRef<EditorMap | null>(null);
  const [marked, setMarked] = useState<MapPart | null>(null);
  const helpId = useId();
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });

  useEffect(() => {
    if (container.current === null) return;
    const map = new EditorMap(
      container.current,
      { tiles: tileSource(), drivesOnLeft },
      {
        onSelect: (part) => latest.current.onSelect(part),
        onDraw: (line, from, to) => latest.current.onDraw(line, from, to),
        onAddJunction: (latitude, longitude) => latest.current.onAddJunction(latitude, longitude),
        onMoveJunction: (junction, latitude, longitude) => latest.current.onMoveJunction(junction, latitude, longitude),
        onMergeJunction: (junction, into) => latest.current.onMergeJunction(junction, into),
        onBend: (segment, via) => latest.current.onBend(segment, via),
        onSplit: (segment, latitude, longitude) => latest.current.onSplit(segment, latitude, longitude),
        onPlaceSensor: (...place) => latest.current.onPlaceSensor(...place),
      },
    );
    mapRef.current = map;
    return () => {
      map.destroy();
      mapRef.current = null;
    };
  }, [drivesOnLeft]);
  useEffect(() => mapRef.current?.setScene(scene), [scene, drivesOnLeft]);
  useEffect(() => mapRef.current?.setArcs(arcs), [arcs, drivesOnLeft]);
  useEffect(() => {
    mapRef.current?.setState({ selected, tool, canEdit });
  }, [selected, tool, canEdit, drivesOnLeft]);
  useEffect(() => {
    if (selected !== null) mapRef.current?.show(selected);
  }, [selected]);

  function onKeyDown(event: KeyboardEvent): void {
    const map = mapRef.current;
    if (map === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined) setMarked(map.moveMark(direction));
    else if (event.key === 'Enter' && tool === 'DRAW') map.finishDrawing();
    else if (event.key === 'Enter' && marked !== null) events.onSelect(marked);
    else if (event.key === 'Escape' && tool === 'DRAW' && map.dropDrawing()) event.nativeEvent.stopPropagation();
    else if (event.key === '+' || event.key === '=') map.zoomBy(0.5);
    else if (event.key === '-') map.zoomBy(-0.5);
    else if (event.key === '0') map.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="network-map-frame">
      <div
        ref={container}
        className="network-map network-editor-map"
        role="application"
        aria-label={label}
        aria-describedby={helpId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        // Keys of the tools and of what was clicked are those of the map.
        onPointerDown={() => container.current?.focus({ preventScroll: true })}
        onBlur={() => {
          mapRef.current?.clearMark();
          setMarked(null);
        }}
      />
      <p id={helpId} className="visually-hidden">
        {t('editor.help')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {marked === null ? '' : describe(marked)}
      </p>
      <MapControls
        onZoomIn={() => mapRef.current?.zoomBy(0.5)}
        onZoomOut={() => mapRef.current?.zoomBy(-0.5)}
        onFit={() => mapRef.current?.fit()}
      />
    </div>
  );
}
