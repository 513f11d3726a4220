import { Suspense } from 'react';
import { AuditPage } from '../../../../features/team/audit-page.tsx';

export default function TeamAuditPage() {
  return (
    <Suspense>
      <AuditPage />
    </Suspense>
  );
}
