import { SweepPage } from '../../../../features/sweeps/sweep-page.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <SweepPage id={id} />;
}
