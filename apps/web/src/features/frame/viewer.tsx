'use client';
import Link from 'next/link';
import { createContext, useContext, type ReactNode } from 'react';
import type { TeamRole } from '../../graphql/generated/graphql';

const Role = createContext<TeamRole | undefined>(undefined);

/** Tells the pages which role the signed-in person has; undefined until the API has said. */
export const RoleProvider = Role.Provider;

/** Why this person may not start or stop anything; undefined for those who may. The API refuses in any case. */
export function useRefusal(): string | undefined {
  return useContext(Role) === 'VIEWER' ? 'Your role in this team is viewer: it reads and changes nothing.' : undefined;
}

/** A link to where something is started; for those who may not, a button that says why. */
export function StartLink({ href, className, children }: { href: string; className: string; children: ReactNode }) {
  const refusal = useRefusal();
  return refusal === undefined ? (
    <Link href={href} className={className}>
      {children}
    </Link>
  ) : (
    <button type="button" className={className} disabled title={refusal}>
      {children}
    </button>
  );
}
