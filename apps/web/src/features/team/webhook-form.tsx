'use client';
import { Webhook } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
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
            label="Address"
            hint="on the public internet, port 80, 443, 8080 or 8443"
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
          <Field label="What it is for" problem={creation.faults.get('description')}>
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
            title={types.length === 0 ? 'Tick at least one type of event' : undefined}
          >
            <Webhook size={16} strokeWidth={1.75} aria-hidden /> Add the webhook
          </button>
        </div>
      </form>
      <Told fault={creation.fault} />
      {told === null ? null : (
        <SecretOnce label={`The secret for ${told.url}`} value={told.secret} onClose={() => setTold(null)}>
          Give it to the receiver now: it is not shown again. Each message is signed with it, in the header{' '}
          <code className="command">webhook-signature</code>
        </SecretOnce>
      )}
    </>
  );
}
