import { Suspense } from 'react';
import { WebhooksPage } from '../../../../features/team/webhooks-page.tsx';

export default function TeamWebhooksPage() {
  return (
    <Suspense>
      <WebhooksPage />
    </Suspense>
  );
}
