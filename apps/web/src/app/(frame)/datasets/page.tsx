import { DatasetList } from '../../../features/datasets/dataset-list.tsx';

export default function DatasetsPage() {
  return <DatasetList />;
}
