import { Suspense } from 'react';
import { WebhookPage } from '../../../../../features/team/webhook-page.tsx';

export default async function TeamWebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense>
      <WebhookPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
