import { ExperimentBuilder } from '../../../../features/experiments/experiment-builder.tsx';

export default function NewExperimentPage() {
  return <ExperimentBuilder />;
}
