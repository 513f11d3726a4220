'use client';
import { Webhook } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TeamEventType } from '../../graphql/generated/graphql';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { Told } from '../../ui/told.tsx';
import { EventTypeChoice } from './event-type-choice.tsx';
import { webhookCreateMutation } from './webhook-queries.ts';

const FIRST: readonly TeamEventType[] = ['RUN_FAILED', 'EXPERIMENT_FINISHED', 'ALERT_RAISED'];

/** Where events are sent, and which; the secret that signs them is told once. */
export function WebhookForm({ onChange }: { onChange: () => void }): ReactNode {
  const t = useTranslations('team');
  const creation = useChange(webhookCreateMutation, (data) => data.webhookCreate, ['url', 'description', 'types']);
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [types, setTypes] = useState(FIRST);
  const [told, setTold] = useState<{ url: string; secret: string } | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { url: url.trim(), types: [...types], description: description.trim() || null };
    const secret = (await creation.send({ input }))?.secret ?? null;
    if (secret === null) return;
    setTold({ url: input.url, secret });
    setUrl('');
    setDescription('');
    onChange();
  };
  return (
    <>
      <form onSubmit={(event) => void submit(event)}>
        <div className="form-row">
          <Field
            label={t('webhooks.address')}
            hint={t('webhooks.addressHint')}
            problem={creation.faults.get('url')}
            width="wide"
          >
            {(control) => (
              <input
                {...control}
                type="url"
                className="input"
                required
                maxLength={2000}
                placeholder="https://hooks.example.org/stillgraph"
                autoComplete="off"
                value={url}
                onChange={(event) => setUrl(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('webhooks.purpose')} problem={creation.faults.get('description')}>
            {(control) => (
              <input
                {...control}
                className="input"
                maxLength={200}
                autoComplete="off"
                value={description}
                onChange={(event) => setDescription(event.target.value)}
              />
            )}
          </Field>
        </div>
        <EventTypeChoice types={types} problem={creation.faults.get('types')} onTypes={setTypes} />
        <div className="form-row">
          <button
            type="submit"
            className="button"
            disabled={creation.isPending || types.length === 0}
            title={types.length === 0 ? t('webhooks.tickOne') : undefined}
          >
            <Webhook size={16} strokeWidth={1.75} aria-hidden /> {t('webhooks.add')}
          </button>
        </div>
      </form>
      <Told fault={creation.fault} />
      {told === null ? null : (
        <SecretOnce
          label={t('webhooks.secretFor', { url: told.url })}
          value={told.secret}
          onClose={() => setTold(null)}
        >
          {t.rich('webhooks.once', { header: (text) => <code className="command">{text}</code> })}
        </SecretOnce>
      )}
    </>
  );
}
