import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface SwipeHandleProps {
  /** Share of the width that the left pane takes. */
  split: number;
  onChange: (split: number) => void;
}

const KEY_STEP = 0.02;

function clamp(share: number): number {
  return Math.min(0.98, Math.max(0.02, share));
}

/** The ink rule between two panes, moved by pointer or by the arrow keys. */
export function SwipeHandle({ split, onChange }: SwipeHandleProps): ReactNode {
  const t = useTranslations('map');
  const rule = useRef<HTMLDivElement>(null);

  function onPointerMove(event: PointerEvent): void {
    const frame = rule.current?.parentElement?.getBoundingClientRect();
    if (!frame || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onChange(clamp((event.clientX - frame.left) / frame.width));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP, Home: -1, End: 1 };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(clamp(split + move));
  }

  return (
    <div ref={rule} className="swipe-rule" style={{ left: `${split * 100}%` }}>
      <div
        className="swipe-handle"
        role="slider"
        tabIndex={0}
        aria-label={t('swipe')}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(split * 100)}
        aria-valuetext={t('swipeValue', { share: String(Math.round(split * 100)) })}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      >
        <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
          <path d="M7 1.5 2 7l5 5.5M15 1.5 20 7l-5 5.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
      </div>
    </div>
  );
}
