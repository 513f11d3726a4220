import { Suspense } from 'react';
import { PeoplePage } from '../../../features/team/people-page.tsx';

export default function TeamPage() {
  return (
    <Suspense>
      <PeoplePage />
    </Suspense>
  );
}
