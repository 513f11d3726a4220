import { SweepPage } from '../../../../features/sweeps/sweep-page.tsx';
import { Words } from '../../../../i18n/words.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Words of={['sweeps']}>
      <SweepPage id={id} />
    </Words>
  );
}
