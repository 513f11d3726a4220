'use client';
import { KeyRound } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Scope, TeamRole } from '../../graphql/generated/graphql';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { Told } from '../../ui/told.tsx';
import { endOfLife, lives } from './key-lives.ts';
import { keyCreateMutation } from './key-queries.ts';
import { RoleField } from './role-field.tsx';
import { ScopeChoice } from './scope-choice.tsx';

/** What a key is for, as whom it acts, what it may do and how long; its secret is told once. */
export function KeyForm({ role, onChange }: { role: TeamRole; onChange: () => void }): ReactNode {
  const t = useTranslations('team');
  const creation = useChange(keyCreateMutation, (data) => data.apiKeyCreate, ['name', 'role', 'scopes', 'expiresAt']);
  const [name, setName] = useState('');
  const [wanted, setWanted] = useState<TeamRole>('MEMBER');
  const [scopes, setScopes] = useState<readonly Scope[] | null>(null);
  const [days, setDays] = useState<number>(lives[1].days);
  const [told, setTold] = useState<{ name: string; secret: string } | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { name: name.trim(), role: wanted, expiresAt: endOfLife(days, Date.now()) };
    const answer = await creation.send({ input: { ...input, scopes: scopes === null ? null : [...scopes] } });
    const secret = answer?.secret ?? null;
    if (secret === null) return;
    setTold({ name: input.name, secret });
    setName('');
    onChange();
  };
  return (
    <>
      <form onSubmit={(event) => void submit(event)}>
        <div className="form-row">
          <Field label={t('keys.purpose')} problem={creation.faults.get('name')} width="wide">
            {(control) => (
              <input
                {...control}
                className="input"
                required
                maxLength={100}
                placeholder={t('keys.example')}
                autoComplete="off"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <RoleField
            label={t('keys.actsAs')}
            problem={creation.faults.get('role')}
            highest={role}
            value={wanted}
            onValue={(next) => {
              setWanted(next);
              // What the other role does not have cannot stay chosen.
              setScopes(null);
            }}
          />
          <Field label={t('keys.lives')} problem={creation.faults.get('expiresAt')} width="narrow">
            {(control) => (
              <select
                {...control}
                className="select"
                value={days}
                onChange={(event) => setDays(Number(event.target.value))}
              >
                {lives.map((life) => (
                  <option key={life.days} value={life.days}>
                    {t(`keys.life.${life.name}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <ScopeChoice role={wanted} scopes={scopes} problem={creation.faults.get('scopes')} onScopes={setScopes} />
        <div className="form-row">
          <button type="submit" className="button" disabled={creation.isPending}>
            <KeyRound size={16} strokeWidth={1.75} aria-hidden /> {t('keys.make')}
          </button>
        </div>
      </form>
      <Told fault={creation.fault} />
      {told === null ? null : (
        <SecretOnce label={t('keys.secretOf', { name: told.name })} value={told.secret} onClose={() => setTold(null)}>
          {t.rich('keys.once', { header: (text) => <code className="command">{text}</code> })}
        </SecretOnce>
      )}
    </>
  );
}
