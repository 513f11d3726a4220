'use client';
import { Download, Link2 } from 'lucide-react';
import { useState } from 'react';
import type { Translator } from '../../i18n/translator.ts';
import { placeText, type SharedView } from '../../map/shared-view.ts';
import { PanelButton } from '../../ui/panel-button.tsx';

/** The address of exactly what is in sight: the clock stands, and the map looks where it does now. */
export function frameAddress(address: string, view: Pick<SharedView, 'place'>): string {
  const url = new URL(address);
  url.searchParams.delete('play');
  if (view.place !== null) url.searchParams.set('place', placeText(view.place));
  return url.href;
}

interface FrameActionsProps {
  /** Of the page, for the actions stand in the frame, which has no words of the page. */
  readonly t: Translator<'compare'>;
  readonly view: SharedView;
  /** Null where there is no map to save. */
  readonly savePicture: (() => Promise<void>) | null;
  readonly saveData: () => void;
  /** What of the address is not in the browser's yet, such as a moment that is a default. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A link to the frame, and the frame as a picture or as data. */
export function FrameActions({ t, view, savePicture, saveData, parameters }: FrameActionsProps) {
  const [told, setTold] = useState('');
  const copy = async (): Promise<void> => {
    const url = new URL(window.location.href);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    const address = frameAddress(url.href, view);
    try {
      await navigator.clipboard.writeText(address);
      setTold(t('actions.copied'));
    } catch {
      // Without leave to write there, the address bar has it to copy from.
      window.history.replaceState(window.history.state, '', address);
      setTold(t('actions.inAddress'));
    }
  };
  return (
    <span className="frame-actions">
      <span role="status" className="quiet-text">
        {told}
      </span>
      <button type="button" className="button" onClick={() => void copy()}>
        <Link2 size={16} strokeWidth={1.75} aria-hidden />
        <span className="wide-only">{t('actions.copy')}</span>
        <span className="visually-hidden">{t('actions.copyLabel')}</span>
      </button>
      <PanelButton
        name={t('actions.export')}
        label={
          <>
            <Download size={16} strokeWidth={1.75} aria-hidden /> {t('actions.export')}
          </>
        }
      >
        <div className="frame-exports">
          {savePicture === null ? null : (
            <button
              type="button"
              className="button"
              onClick={() => {
                savePicture().catch((cause: unknown) =>
                  setTold(t('problem', { problem: cause instanceof Error ? cause.message : String(cause) })),
                );
              }}
            >
              {t('actions.picture')}
            </button>
          )}
          <button type="button" className="button" onClick={saveData}>
            {t('actions.data')}
          </button>
        </div>
      </PanelButton>
    </span>
  );
}
