'use client';
import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { alertRuleDeleteMutation, alertRulesQuery, alertRuleUpdateMutation } from './alert-queries.ts';
import { conditionText, type AlertRule } from './alert-rules.ts';
import { RuleForm } from './rule-form.tsx';

/** What the team wants to be warned of: rules are made, silenced and removed. */
export function RulePane(): ReactNode {
  const t = useTranslations('team');
  const { data, error, refresh } = usePolledQuery(alertRulesQuery, {}, { everyMs: 20_000 });
  const rules = data?.alertRules;
  const places = new Map(
    [...(data?.experiments.nodes ?? []), ...(data?.leaderboards.nodes ?? [])].map(({ id, name }) => [id, name]),
  );
  return (
    <Pane title={t('rules.title')} meta={rules?.totalCount}>
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={3} label={t('rules.loading')} /> : null}
      {data === undefined ? null : (
        <>
          <RuleForm experiments={data.experiments.nodes} leaderboards={data.leaderboards.nodes} onChange={refresh} />
          <RuleTable rules={data.alertRules.nodes} places={places} onChange={refresh} />
        </>
      )}
    </Pane>
  );
}

interface RuleTableProps {
  rules: readonly AlertRule[];
  /** Names of experiments and leaderboards by their id. */
  places: ReadonlyMap<string, string>;
  onChange: () => void;
}

function RuleTable({ rules, places, onChange }: RuleTableProps): ReactNode {
  const t = useTranslations('team');
  const refusal = useRefusal('RESEARCH_WRITE');
  const update = useChange(alertRuleUpdateMutation, (data) => data.alertRuleUpdate);
  const removal = useChange(alertRuleDeleteMutation, (data) => data.alertRuleDelete);
  const [said, setSaid] = useState('');
  const enable = async ({ id, name }: AlertRule, enabled: boolean) => {
    const answer = await update.send({ input: { id, enabled } });
    setSaid(answer === null ? '' : t(enabled ? 'rules.again' : 'rules.silenced', { name }));
    onChange();
  };
  const remove = async ({ id, name }: AlertRule) => {
    const answer = await removal.send({ id });
    setSaid(answer === null ? '' : t('rules.removed', { name }));
    onChange();
  };
  const fault = update.fault ?? removal.fault;
  return (
    <>
      {rules.length === 0 ? (
        <p className="note">{t('rules.none')}</p>
      ) : (
        <TableScroll label={t('rules.table')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('rules.rule')}</th>
                <th scope="col" className="wide-only">
                  {t('rules.warnsWhen')}
                </th>
                <th scope="col">{t('rules.warns')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('rules.removeIt')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => {
                const ofId = rule.experimentId ?? rule.leaderboardId;
                const text = conditionText(
                  t,
                  rule,
                  ofId === null ? undefined : (places.get(ofId) ?? t('rules.gonePlace')),
                );
                return (
                  <tr key={rule.id}>
                    <td>
                      {rule.name}
                      <span className="name-under">{text}</span>
                    </td>
                    <td className="wide-only wrap">{text}</td>
                    <td>
                      <label className="check" title={refusal}>
                        <input
                          type="checkbox"
                          aria-label={t('rules.warnsOf', { name: rule.name })}
                          checked={rule.enabled}
                          disabled={refusal !== undefined || update.isPending}
                          onChange={(event) => void enable(rule, event.target.checked)}
                        />
                        {t(rule.enabled ? 'rules.yes' : 'rules.silent')}
                      </label>
                    </td>
                    <td className="act">
                      <AskFirst
                        isInRow
                        icon={Trash2}
                        label={t('rules.remove')}
                        subject={t('rules.subject', { name: rule.name })}
                        confirm={t('rules.removeYes')}
                        disabled={refusal !== undefined || removal.isPending}
                        title={refusal}
                        onConfirm={() => void remove(rule)}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableScroll>
      )}
      <Told fault={fault} said={said} />
    </>
  );
}
