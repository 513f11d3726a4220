import { ExperimentPage } from '../../../../features/experiments/experiment-page.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ExperimentPage id={id} />;
}
