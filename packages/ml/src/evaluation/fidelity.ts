/**
 * How far a student follows its teacher, and who is right where they differ. High fidelity is no aim in itself: a student
 * may follow its teacher into errors (Stanton et al. 2021, "Does Knowledge Distillation Really Work?").
 */
import type { Protocol } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import { evenStride } from '../even-stride.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { checkPredictions } from './score.ts';
import { truthOf } from './truth.ts';

const HOURS = 24;
/** Pairs that rank correlations are computed on at most, evenly spaced: more cost time and change nothing. */
const MOST_PAIRS = 100_000;

/** What was compared in one group of cells (window, step, node). */
export interface Agreement {
  /** Mean |student - teacher| over all cells, dataset unit, or of probabilities of an event; null in a group without cells. */
  readonly mae: number | null;
  /** Share of observed cells in which the student is nearer to the truth, in [0, 1]; cells of equal error count half. */
  readonly studentNearer: number | null;
  /** Observed cells; of an event, those with a known label. */
  readonly count: number;
}

export interface Fidelity extends Agreement {
  /** Spearman's correlation of the two forecasts; null where one does not vary. */
  readonly forecastCorrelation: number | null;
  /** Spearman's correlation of their signed errors: near 1, both err alike. */
  readonly errorCorrelation: number | null;
  /** [nodes] */
  readonly nodes: readonly Agreement[];
  /** By hour of the local day that was forecast, [24] */
  readonly hours: readonly Agreement[];
}

/**
 * @param options.student, options.teacher forecasts of the same windows, [windows, targetSteps, nodes], dataset unit, or
 *   probabilities of an event
 * @param options.starts first input step of each window, [windows]
 * @throws ShapeError when the predictions have another size
 */
export function fidelity(options: {
  readonly student: Float32Array;
  readonly teacher: Float32Array;
  readonly starts: Int32Array;
  readonly series: Series;
  readonly protocol: Protocol;
}): Fidelity {
  const { student, teacher, starts, series, protocol } = options;
  const { nodes, calendar } = series;
  const { inputSteps, targetSteps } = protocol;
  for (const predictions of [student, teacher]) {
    checkPredictions('fidelity', predictions, starts.length, protocol, nodes);
  }
  const truthAt = truthOf(series, protocol);
  const all = new AgreementSums();
  const byNode = Array.from({ length: nodes }, () => new AgreementSums());
  const byHour = Array.from({ length: HOURS }, () => new AgreementSums());
  const stride = evenStride(student.length, MOST_PAIRS, targetSteps * nodes);
  const sampled = {
    student: [] as number[],
    teacher: [] as number[],
    ofStudent: [] as number[],
    ofTeacher: [] as number[],
  };
  let at = 0;
  for (const start of starts) {
    for (let h = 0; h < targetSteps; h += 1) {
      const step = start + inputSteps + h;
      const hour = byHour[Math.floor((calendar.minuteOfDay[step] ?? 0) / 60)];
      for (let node = 0; node < nodes; node += 1, at += 1) {
        const [s, t] = [student[at] ?? NaN, teacher[at] ?? NaN];
        const truth = truthAt(start, h * nodes + node);
        all.add(s, t, truth);
        byNode[node]?.add(s, t, truth);
        hour?.add(s, t, truth);
        if (at % stride !== 0) continue;
        sampled.student.push(s);
        sampled.teacher.push(t);
        if (truth === null) continue;
        sampled.ofStudent.push(s - truth);
        sampled.ofTeacher.push(t - truth);
      }
    }
  }
  return {
    ...all.means(),
    forecastCorrelation: rankCorrelation(sampled.student, sampled.teacher),
    errorCorrelation: rankCorrelation(sampled.ofStudent, sampled.ofTeacher),
    nodes: byNode.map((sums) => sums.means()),
    hours: byHour.map((sums) => sums.means()),
  };
}

class AgreementSums {
  #difference = 0;
  #cells = 0;
  #nearer = 0;
  #observed = 0;

  add(student: number, teacher: number, truth: number | null): void {
    this.#difference += Math.abs(student - teacher);
    this.#cells += 1;
    if (truth === null) return;
    const [own, other] = [Math.abs(student - truth), Math.abs(teacher - truth)];
    this.#nearer += own < other ? 1 : own === other ? 0.5 : 0;
    this.#observed += 1;
  }

  means(): Agreement {
    return {
      mae: this.#cells === 0 ? null : this.#difference / this.#cells,
      studentNearer: this.#observed === 0 ? null : this.#nearer / this.#observed,
      count: this.#observed,
    };
  }
}
