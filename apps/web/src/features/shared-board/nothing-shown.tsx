import type { ReactNode } from 'react';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';
import './shared-board.css';

interface NothingShownProps {
  /** Behind which address there is no board. */
  missing: 'share' | 'boards';
}

/** Said to strangers in place of a board; `proxy.ts` gives it the status 404. */
export async function NothingShown({ missing }: NothingShownProps): Promise<ReactNode> {
  const t = translatorOf(await requestLocale(), 'sharedBoard');
  const title = t(`missing.${missing}`);
  return (
    <main className="shared-board">
      <div className="shared-brand">
        <strong>Stillgraph</strong>
      </div>
      <div className="shared-head">
        <h1>{title}</h1>
        <p className="shared-quiet">{t(`missing.${missing}Why`)}</p>
      </div>
    </main>
  );
}
