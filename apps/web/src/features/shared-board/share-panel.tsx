import { Share2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Translator } from '../../i18n/translator.ts';
import { embedSnippet, type BoardAddress } from './board-address.ts';
import './share-panel.css';

interface SharePanelProps {
  t: Translator<'sharedBoard'>;
  /** Of the board. */
  name: string;
  address: BoardAddress;
}

/** The address of the page and what embeds it, to be copied by hand: it opens without a script. */
export function SharePanel({ t, name, address }: SharePanelProps): ReactNode {
  return (
    <details className="share-panel">
      <summary>
        <Share2 size={16} strokeWidth={1.75} aria-hidden="true" /> {t('share')}
      </summary>
      <div className="share-panel-body">
        <label>
          {t('address')}
          <input className="input mono" readOnly defaultValue={`${address.origin}${address.path}`} />
        </label>
        <label>
          {t('embed')}
          <textarea className="input mono" readOnly rows={4} defaultValue={embedSnippet(address, name)} />
        </label>
      </div>
    </details>
  );
}
