import type { DistillationMethod, LabelLoss, LossInputs, LossPart, TaughtInputs } from './method.ts';

/**
 * A loss of labels and of terms that learn from a teacher: w label(s, y) + Σ w_k term_k. Labels of weight 0 are left out.
 *
 * @param label.weight w, 0 or more
 * @param label.loss of the labels
 * @param options.shufflesTeacher whether each window is taught by the teacher's forecast of another one
 * @param options.profileTeaches whether the historical-average profile stands in the teacher's place
 */
export function weightedSum(
  { weight: labelWeight, loss }: { readonly weight: number; readonly loss: LabelLoss },
  parts: readonly LossPart[],
  options: { readonly shufflesTeacher?: boolean; readonly profileTeaches?: boolean } = {},
): DistillationMethod {
  const label: LossPart[] = labelWeight > 0 ? [{ name: 'label', weight: labelWeight, value: loss }] : [];
  const all = [...label, ...parts];
  return {
    termNames: all.map(({ name }) => name),
    usesTeacher: true,
    learnsUnlabelled: parts.some(({ needsLabels }) => !needsLabels),
    shufflesTeacher: options.shufflesTeacher ?? false,
    profileTeaches: options.profileTeaches ?? false,
    usesHidden: all.some((part) => part.usesHidden),
    projections: (widths) => all.flatMap((part) => part.projections?.(widths) ?? []),
    terms(inputs) {
      const taught = withTeacher(inputs);
      return all.map(({ name, weight, value }) => ({ name, weight, value: value(taught) }));
    },
  };
}

function withTeacher(inputs: LossInputs): TaughtInputs {
  const { teacher, teacherMask } = inputs;
  if (!teacher || !teacherMask) throw new RangeError('distillation was given no teacher outputs');
  return { ...inputs, teacher, teacherMask };
}
