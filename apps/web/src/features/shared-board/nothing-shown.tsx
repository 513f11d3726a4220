import type { ReactNode } from 'react';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';
import type { Missing } from './missing-board.ts';
import './shared-board.css';

/** Said to strangers in place of a board, with status 404. */
export async function NothingShown({ missing }: { missing: Missing }): Promise<ReactNode> {
  const t = translatorOf(await requestLocale(), 'sharedBoard');
  const title = t(`missing.${missing}`);
  return (
    <main className="shared-board">
      <title>{`${title} · Stillgraph`}</title>
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
