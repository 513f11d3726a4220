'use client';
import { BellPlus } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { alertRuleCreateMutation } from './alert-queries.ts';
import { conditionOf, emptyRule, ruleKinds, verdicts, type RuleDraft } from './alert-rules.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface RuleFormProps {
  experiments: readonly Named[];
  leaderboards: readonly Named[];
  onChange: () => void;
}

const FIELDS = ['name', 'kind', 'metric', 'value', 'verdict', 'experimentId', 'leaderboardId'];

/** A new rule: what it looks for, and no more fields than that knows. */
export function RuleForm({ experiments, leaderboards, onChange }: RuleFormProps): ReactNode {
  const t = useTranslations('team');
  const refusal = useRefusal('RESEARCH_WRITE');
  const creation = useChange(alertRuleCreateMutation, (data) => data.alertRuleCreate, FIELDS);
  const [draft, setDraft] = useState<RuleDraft>(emptyRule);
  const change = (part: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isOfBoard = ruleKinds.find(({ kind }) => kind === draft.kind)?.of === 'leaderboard';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await creation.send({ input: { name: draft.name.trim(), condition: conditionOf(draft) } });
    if (answer === null) return;
    setDraft(emptyRule);
    onChange();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="form-row">
        <Field label={t('rules.name')} problem={creation.faults.get('name')}>
          {(control) => (
            <input
              {...control}
              className="input"
              required
              maxLength={100}
              placeholder={t('rules.example')}
              autoComplete="off"
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('rules.warnsWhen')} problem={creation.faults.get('kind')}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={draft.kind}
              onChange={(event) => {
                const kind = ruleKinds.find((one) => one.kind === event.target.value)?.kind;
                // An experiment is no leaderboard: what was chosen for another kind does not stay.
                if (kind !== undefined) change({ kind, ofId: '' });
              }}
            >
              {ruleKinds.map(({ kind }) => (
                <option key={kind} value={kind}>
                  {t(`rules.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {draft.kind === 'METRIC_CROSSED' ? <Crossing draft={draft} faults={creation.faults} onChange={change} /> : null}
        {draft.kind === 'VERDICT_CHANGED' ? (
          <Field label={t('rules.to')} problem={creation.faults.get('verdict')} width="narrow">
            {(control) => (
              <select
                {...control}
                className="select"
                value={draft.verdict}
                onChange={(event) => change({ verdict: verdicts.find((one) => one === event.target.value) ?? '' })}
              >
                <option value="">{t('rules.anyOther')}</option>
                {verdicts.map((verdict) => (
                  <option key={verdict} value={verdict}>
                    {t(`rules.verdict.${verdict}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        <Field label={t('rules.in')} problem={creation.faults.get(isOfBoard ? 'leaderboardId' : 'experimentId')}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={draft.ofId}
              onChange={(event) => change({ ofId: event.target.value })}
            >
              <option value="">{t(isOfBoard ? 'rules.anyBoard' : 'rules.anyExperiment')}</option>
              {(isOfBoard ? leaderboards : experiments).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button
          type="submit"
          className="button form-act"
          disabled={refusal !== undefined || creation.isPending}
          title={refusal}
        >
          <BellPlus size={16} strokeWidth={1.75} aria-hidden /> {t('rules.add')}
        </button>
      </div>
      <Told fault={creation.fault} />
    </form>
  );
}

interface CrossingProps {
  draft: RuleDraft;
  faults: ReadonlyMap<string, string>;
  onChange: (part: Partial<RuleDraft>) => void;
}

/** Which metric, on which side of which value. */
function Crossing({ draft, faults, onChange }: CrossingProps): ReactNode {
  const t = useTranslations('team');
  return (
    <>
      <Field label={t('rules.metric')} hint={t('rules.metricHint')} problem={faults.get('metric')} width="narrow">
        {(control) => (
          <input
            {...control}
            className="input"
            required
            maxLength={100}
            value={draft.metric}
            onChange={(event) => onChange({ metric: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('rules.is')} width="narrow">
        {(control) => (
          <select
            {...control}
            className="select"
            value={draft.direction}
            onChange={(event) => onChange({ direction: event.target.value === 'BELOW' ? 'BELOW' : 'ABOVE' })}
          >
            <option value="ABOVE">{t('rules.ABOVE')}</option>
            <option value="BELOW">{t('rules.BELOW')}</option>
          </select>
        )}
      </Field>
      <Field label={t('rules.value')} problem={faults.get('value')} width="narrow">
        {(control) => (
          <input
            {...control}
            type="number"
            step="any"
            required
            className="input"
            value={draft.value}
            onChange={(event) => onChange({ value: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
