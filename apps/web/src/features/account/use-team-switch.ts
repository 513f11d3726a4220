'use client';
import { useChange } from '../../graphql/use-change.ts';
import { teamSwitchMutation } from './account-queries.ts';

/** Shows another team: the page is loaded anew then, as all that it held was the other's. */
export function useTeamSwitch(): {
  readonly show: (id: string) => void;
  readonly isPending: boolean;
  readonly fault: string | null;
} {
  const { send, isPending, fault } = useChange(teamSwitchMutation, (data) => data.teamSwitch);
  const show = (id: string) => {
    void send({ id }).then((answer) => {
      if (answer !== null) window.location.assign('/');
    });
  };
  return { show, isPending, fault };
}
