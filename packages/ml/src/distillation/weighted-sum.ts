import type { DistillationMethod, LabelLoss, LossInputs, LossPart, TaughtInputs } from './method.ts';

/**
 * A loss of labels and of terms that learn from a teacher: w label(s, y) + Σ w_k term_k. Labels of weight 0 are left out.
 *
 * @param label.weight w, 0 or more
 * @param label.loss of the labels
 */
export function weightedSum(
  { weight: labelWeight, loss }: { readonly weight: number; readonly loss: LabelLoss },
  parts: readonly LossPart[],
): DistillationMethod {
  const label: LossPart[] = labelWeight > 0 ? [{ name: 'label', weight: labelWeight, value: loss }] : [];
  const all = [...label, ...parts];
  return {
    termNames: all.map(({ name }) => name),
    usesTeacher: true,
    learnsUnlabelled: parts.some(({ needsLabels }) => !needsLabels),
    shufflesTeacher: false,
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
