'use client';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated';
import { SensorThumbnail } from './sensor-thumbnail.tsx';

const placesQuery = graphql(`
  query DatasetPlaces($id: ID!) {
    node(id: $id) {
      __typename
      ... on Dataset {
        id
        nodes {
          latitude
          longitude
        }
      }
    }
  }
`);

/** Where a dataset's sensors stand. They never move: asked for once, however often the page around asks again. */
export function DatasetThumbnail({ id, title }: { id: string; title: string }) {
  const [{ data }] = useQuery({ query: placesQuery, variables: { id }, requestPolicy: 'cache-first' });
  const sensors = data?.node?.__typename === 'Dataset' ? data.node.nodes : undefined;
  return sensors === undefined ? <div className="thumbnail" /> : <SensorThumbnail sensors={sensors} title={title} />;
}
