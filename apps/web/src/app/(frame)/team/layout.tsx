import type { ReactNode } from 'react';
import { TeamTabs } from '../../../features/team/team-tabs.tsx';

export default function TeamLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <TeamTabs />
      {children}
    </>
  );
}
