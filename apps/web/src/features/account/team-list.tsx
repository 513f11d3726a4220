'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { AccountQuery } from '../../graphql/generated/graphql';
import { Told } from '../../ui/told.tsx';
import { TeamForm } from './team-form.tsx';
import { useTeamSwitch } from './use-team-switch.ts';

interface TeamListProps {
  teams: AccountQuery['viewer']['teams'];
  /** The one whose things are shown. */
  shownId: string | undefined;
}

/** The person's teams: one of them is shown, another may be, and a new one may be made. */
export function TeamList({ teams, shownId }: TeamListProps): ReactNode {
  const t = useTranslations('account');
  const { show, isPending, fault } = useTeamSwitch();
  return (
    <>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{t('teams.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('teams.team')}</th>
              <th scope="col">{t('teams.slug')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('teams.showIt')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ id, name, slug }) => (
              <tr key={id}>
                <td className="wrap">
                  {name} {id === shownId ? <span className="tag">{t('teams.shown')}</span> : null}
                </td>
                <td className="mono quiet-text wrap">{slug}</td>
                <td className="act">
                  {id === shownId ? null : (
                    <button
                      type="button"
                      className="button"
                      aria-label={t('teams.showTeam', { name })}
                      disabled={isPending}
                      onClick={() => show(id)}
                    >
                      {t('teams.show')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Told fault={fault} />
      <TeamForm />
    </>
  );
}
