'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isCurrent, teamPages } from '../frame/navigation.ts';
import './team.css';

/** The pages about the team, above each of them. */
export function TeamTabs(): ReactNode {
  const t = useTranslations('frame');
  const path = usePathname();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the row is wider than the page: where the person is stays in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  return (
    <nav className="tabs" aria-label={t('pages.team')}>
      <ul ref={list}>
        {teamPages.map(({ href, name }) => {
          const isHere = href === '/team' ? path === href : isCurrent(href, path);
          return (
            <li key={href}>
              <Link href={href} aria-current={isHere ? 'page' : undefined}>
                {t(`teamPages.${name}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
