import { Suspense } from 'react';
import { AlertsPage } from '../../../../features/team/alerts-page.tsx';

export default function TeamAlertsPage() {
  return (
    <Suspense>
      <AlertsPage />
    </Suspense>
  );
}
