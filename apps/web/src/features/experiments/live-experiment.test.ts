import { describe, expect, it } from 'vitest';
import { newest, NOTHING_TOLD, withEvent, type Told } from './live-experiment.ts';

interface State {
  readonly id: string;
  readonly lastEvent: number;
  readonly progress: number;
}
const state = (id: string, lastEvent: number, progress: number): State => ({ id, lastEvent, progress });
const told = (...events: [State, State][]) =>
  events.reduce<Told<State, State>>((known, [run, experiment]) => withEvent(known, { run, experiment }), NOTHING_TOLD);

describe('what events tell of an experiment', () => {
  it('keeps of each run and of the experiment the newest', () => {
    const known = told(
      [state('a', 3, 0.3), state('e', 8, 0.2)],
      [state('b', 5, 0.5), state('e', 10, 0.4)],
      [state('a', 2, 0.2), state('e', 7, 0.1)],
    );
    expect([...known.runs.values()].map(({ progress }) => progress)).toEqual([0.3, 0.5]);
    expect(known.experiment?.progress).toBe(0.4);
  });

  it('changes nothing when a drop has it told again', () => {
    const known = told([state('a', 3, 0.3), state('e', 8, 0.2)]);
    expect(withEvent(known, { run: state('a', 3, 0.3), experiment: state('e', 8, 0.2) })).toBe(known);
  });
});

describe('beside a query', () => {
  it('what was told later replaces what it says, and leaves the rest', () => {
    const answer = { ...state('a', 3, 0.3), control: 'known to the query alone' };
    expect(newest(answer, state('a', 4, 0.6))).toEqual({ ...answer, lastEvent: 4, progress: 0.6 });
  });
  it('an answer of the same age or newer stays', () => {
    const answer = state('a', 4, 0.6);
    expect(newest(answer, state('a', 4, 0.6))).toBe(answer);
    expect(newest(answer, state('a', 3, 0.3))).toBe(answer);
    expect(newest(answer, undefined)).toBe(answer);
  });
});
