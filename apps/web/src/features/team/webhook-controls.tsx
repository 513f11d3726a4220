'use client';
import { Pause, Play, RotateCcwKey, Send, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { ShownWebhook } from './webhook-page.tsx';
import {
  webhookDeleteMutation,
  webhookSecretRotateMutation,
  webhookTestMutation,
  webhookUpdateMutation,
} from './webhook-queries.ts';

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What can be done with a webhook: tried, stopped, given another secret, removed. */
export function WebhookControls({ webhook, onChange }: { webhook: ShownWebhook; onChange: () => void }): ReactNode {
  const t = useTranslations('team');
  const { id, status } = webhook;
  const router = useRouter();
  const refusal = useRefusal('WEBHOOKS_MANAGE');
  const test = useChange(webhookTestMutation, (data) => data.webhookTest);
  const update = useChange(webhookUpdateMutation, (data) => data.webhookUpdate);
  const rotation = useChange(webhookSecretRotateMutation, (data) => data.webhookSecretRotate);
  const removal = useChange(webhookDeleteMutation, (data) => data.webhookDelete);
  const [said, setSaid] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const isActive = status === 'ACTIVE';
  const tell = (answer: unknown, done: string) => {
    setSaid(answer === null ? '' : done);
    onChange();
  };
  const rotate = async () => {
    const answer = await rotation.send({ id });
    setSecret(answer?.secret ?? null);
    tell(answer, t('webhook.rotated'));
  };
  const remove = async () => {
    if ((await removal.send({ id })) !== null) router.replace('/team/webhooks');
  };
  const isBusy = refusal !== undefined || [test, update, rotation, removal].some(({ isPending }) => isPending);
  return (
    <>
      <div className="form-row">
        <button
          type="button"
          className="button"
          disabled={isBusy || !isActive}
          title={refusal ?? (isActive ? undefined : t('webhook.sentNothing'))}
          onClick={() => void test.send({ id }).then((answer) => tell(answer, t('webhook.onItsWay')))}
        >
          <Send {...ICON} /> {t('webhook.test')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy}
          title={refusal}
          onClick={() =>
            void update
              .send({ input: { id, enabled: !isActive } })
              .then((answer) => tell(answer, t(isActive ? 'webhook.disabled' : 'webhook.enabled')))
          }
        >
          {isActive ? <Pause {...ICON} /> : <Play {...ICON} />} {t(isActive ? 'webhook.disable' : 'webhook.enable')}
        </button>
        <AskFirst
          icon={RotateCcwKey}
          label={t('webhook.newSecret')}
          confirm={t('webhook.newSecretYes')}
          disabled={isBusy}
          title={refusal}
          onConfirm={() => void rotate()}
        />
        <AskFirst
          icon={Trash2}
          label={t('webhook.remove')}
          confirm={t('webhook.removeYes')}
          disabled={isBusy}
          title={refusal}
          onConfirm={() => void remove()}
        />
      </div>
      {secret === null ? null : (
        <SecretOnce label={t('webhook.theNewSecret')} value={secret} onClose={() => setSecret(null)}>
          {t('webhook.once')}
        </SecretOnce>
      )}
      <Told fault={test.fault ?? update.fault ?? rotation.fault ?? removal.fault} said={said} />
    </>
  );
}
