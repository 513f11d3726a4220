'use client';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import 'leaflet/dist/leaflet.css';
import './network-map.css';
import { tileSource } from './tile-source.ts';
import type { Direction } from './geometry.ts';
import { MapControls } from './map-controls.tsx';
import type { MapNetwork, MapPane } from './map-data.ts';
import { NetworkMap } from './network-map.ts';
import type { SensorHit } from './network-map.ts';
import type { SharedView } from './shared-view.ts';
import { SwipeHandle } from './swipe-handle.tsx';

export interface SensorMapProps {
  network: MapNetwork;
  /** One pane, or two for a swipe. */
  panes: readonly MapPane[];
  selected: number | null;
  /** `isFurther`: with Shift held, it joins what is chosen. */
  onSelect: (nodeIndex: number, isFurther: boolean) => void;
  /** Sensors that are ringed beside the selected one. */
  chosen?: readonly number[];
  /** Lets a line be drawn around sensors: told which lie in it. */
  onLasso?: (nodeIndices: readonly number[], isFurther: boolean) => void;
  /** Name of the map for people who do not see it. */
  label: string;
  /** What a sensor says under the pointer or the keyboard's mark, e.g. `773869: 64.4 mph`. */
  describe: (nodeIndex: number) => string;
  /** What the two panes of a swipe show; stands at the line where they meet. */
  paneTitles?: readonly [ReactNode, ReactNode];
  drivesOnLeft?: boolean;
  /** Where this map looks together with others, and what a page asks for its picture. */
  view?: SharedView;
  /** Share of the width that the left pane takes, and where it is moved; the map's own where they are left out. */
  split?: number;
  onSplit?: (split: number) => void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const NONE: readonly number[] = [];

export function SensorMapCanvas(props: SensorMapProps): ReactNode {
  const { network, panes, selected, onSelect, chosen = NONE, onLasso, label, describe } = props;
  const { paneTitles, drivesOnLeft = false, view } = props;
  const t = useTranslations('map');
  const container = useRef<HTMLDivElement>(null);
  const mapRef = useRef<NetworkMap | null>(null);
  const [hit, setHit] = useState<SensorHit | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const [ownSplit, setOwnSplit] = useState(0.5);
  const split = props.split ?? ownSplit;
  const setSplit = props.onSplit ?? setOwnSplit;
  const helpId = useId();
  const hasTitles = paneTitles !== undefined;
  const hasLasso = onLasso !== undefined;
  const [isLassoOn, setLasso] = useState(false);
  const latest = useRef({ onSelect, onLasso });
  useEffect(() => {
    latest.current = { onSelect, onLasso };
  });

  useEffect(() => {
    if (!container.current) return;
    const map = new NetworkMap(container.current, {
      tiles: tileSource(),
      drivesOnLeft,
      hasTitles,
      onSelect: (nodeIndex, isFurther) => latest.current.onSelect(nodeIndex, isFurther),
      onLasso: hasLasso ? (nodeIndices, isFurther) => latest.current.onLasso?.(nodeIndices, isFurther) : undefined,
      onHover: setHit,
      shared: view,
    });
    mapRef.current = map;
    return () => {
      map.destroy();
      mapRef.current = null;
    };
  }, [drivesOnLeft, hasTitles, hasLasso, view]);
  // The effects below also run after the map was made anew, hence the same dependencies.
  useEffect(() => mapRef.current?.setNetwork(network), [network, drivesOnLeft, hasTitles, hasLasso, view]);
  useEffect(() => mapRef.current?.setPanes(panes), [panes, drivesOnLeft, hasTitles, hasLasso, view]);
  useEffect(() => mapRef.current?.setSelected(selected), [selected, network, drivesOnLeft, hasTitles, hasLasso, view]);
  useEffect(() => mapRef.current?.setChosen(chosen), [chosen, network, drivesOnLeft, hasTitles, hasLasso, view]);
  useEffect(() => mapRef.current?.setLasso(isLassoOn), [isLassoOn, drivesOnLeft, hasTitles, hasLasso, view]);
  useEffect(() => mapRef.current?.setSplit(split), [split, drivesOnLeft, hasTitles, hasLasso, view]);

  function onKeyDown(event: KeyboardEvent): void {
    const map = mapRef.current;
    if (!map || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) setFocused(map.moveFocus(direction));
    else if (event.key === 'Enter' && focused !== null) onSelect(focused, event.shiftKey);
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
        className="network-map"
        role="application"
        aria-label={label}
        aria-describedby={helpId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => {
          mapRef.current?.clearFocus();
          setFocused(null);
        }}
      />
      <p id={helpId} className="visually-hidden">
        {hasLasso ? t('helpWithChoice') : t('help')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {focused === null ? '' : describe(focused)}
      </p>
      {hit && (
        <div
          className="network-map-tip"
          aria-hidden="true"
          style={{ left: hit.x, top: hit.y }}
          data-below={hit.y < 60 ? '' : undefined}
        >
          {describe(hit.nodeIndex)}
        </div>
      )}
      {panes.length === 1 && paneTitles && (
        <div className="map-pane-title" data-side="only">
          {paneTitles[0]}
        </div>
      )}
      {panes.length === 2 && paneTitles && (
        <>
          <div className="map-pane-title" data-side="left" style={{ width: `${split * 100}%` }}>
            {paneTitles[0]}
          </div>
          <div className="map-pane-title" data-side="right" style={{ width: `${(1 - split) * 100}%` }}>
            {paneTitles[1]}
          </div>
        </>
      )}
      {panes.length === 2 && <SwipeHandle split={split} onChange={setSplit} />}
      <MapControls
        onZoomIn={() => mapRef.current?.zoomBy(0.5)}
        onZoomOut={() => mapRef.current?.zoomBy(-0.5)}
        onFit={() => mapRef.current?.fit()}
        lasso={hasLasso ? { isOn: isLassoOn, onChange: setLasso } : undefined}
      />
    </div>
  );
}
