'use client';
import { X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { setSingleKeys, singleKeysAreOn, subscribeToSingleKeys } from '../../ui/single-keys.ts';
import { keyParts } from './key-list.ts';
import './keyboard-help.css';

/** All keys by where they work, and the switch of those that are single letters. */
export function KeyboardHelp({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTranslations('frame');
  const dialog = useRef<HTMLDialogElement>(null);
  const lettersAreOn = useSyncExternalStore(subscribeToSingleKeys, singleKeysAreOn, () => true);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="keys"
      aria-labelledby="keys-title"
      onClose={onClose}
      onPointerDown={({ target, currentTarget }) => {
        // The ground beside it is the dialog's own, too.
        if (target === currentTarget) currentTarget.close();
      }}
    >
      <header className="keys-head">
        <h2 id="keys-title">{t('keys.title')}</h2>
        <button type="button" className="button icon" aria-label={t('close')} onClick={() => dialog.current?.close()}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </header>
      <div className="keys-parts">
        {keyParts.map(({ title, lines }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {lines.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="check keys-switch">
        <input type="checkbox" checked={lettersAreOn} onChange={({ target }) => setSingleKeys(target.checked)} />
        {t('keys.single')}
      </label>
    </dialog>
  );
}
