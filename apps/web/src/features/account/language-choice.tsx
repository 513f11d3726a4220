'use client';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { chooseLocale } from '../../i18n/choose-locale.ts';
import { languageNames, languageTags, locales } from '../../i18n/locale.ts';

/** The languages of the dashboard, each by its own name; another one loads the page anew. */
export function LanguageChoice({ onChosen }: { onChosen: () => void }): ReactNode {
  const t = useTranslations('account');
  const shown = useLocale();
  return (
    <>
      <p className="viewer-part">{t('menu.language')}</p>
      <ul aria-label={t('menu.language')}>
        {locales.map((locale) => (
          <li key={locale}>
            <button
              type="button"
              className="viewer-item"
              lang={languageTags[locale]}
              aria-current={locale === shown ? 'true' : undefined}
              onClick={() => (locale === shown ? onChosen() : chooseLocale(locale))}
            >
              {locale === shown ? <Check size={16} strokeWidth={1.75} aria-hidden /> : <span className="viewer-gap" />}
              {languageNames[locale]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
