'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { isCurrent, teamPages } from '../frame/navigation.ts';
import './team.css';

/** The pages about the team, above each of them. */
export function TeamTabs(): ReactNode {
  const path = usePathname();
  return (
    <nav className="tabs" aria-label="Team">
      <ul>
        {teamPages.map(({ href, label }) => {
          const isHere = href === '/team' ? path === href : isCurrent(href, path);
          return (
            <li key={href}>
              <Link href={href} aria-current={isHere ? 'page' : undefined}>
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
