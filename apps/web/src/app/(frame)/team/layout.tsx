import type { ReactNode } from 'react';
import { Words } from '../../../i18n/words.tsx';
import { TeamTabs } from '../../../features/team/team-tabs.tsx';

export default function TeamLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['team']}>
      <TeamTabs />
      {children}
    </Words>
  );
}
