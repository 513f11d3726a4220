import { DatasetPage } from '../../../../features/dataset/dataset-page.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <DatasetPage id={decodeURIComponent(id)} />;
}
