import Link from 'next/link';
import { requestLocale } from '../i18n/request-locale.ts';
import { translatorOf } from '../i18n/words-of.ts';
import '../features/failed/page-note.css';

/** At an address outside the frame that no page has. */
export default async function NotFound() {
  const t = translatorOf(await requestLocale(), 'failed');
  return (
    <main className="page-note-outside">
      <title>{`${t('missing.title')} · Stillgraph`}</title>
      <div className="page-note">
        <h1>{t('missing.title')}</h1>
        <p>{t('missing.text')}</p>
        <p>
          <Link href="/">{t('overview')}</Link>
        </p>
      </div>
    </main>
  );
}
