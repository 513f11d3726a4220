'use client';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { formatCount, formatStep } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import { Pane } from '../../ui/index.ts';

const catalogueQuery = graphql(`
  query Catalogue {
    catalogue(first: 100) {
      totalCount
      nodes {
        name
        title
        description
        homepage
        isFetchable
        unconfirmed
        nodeCount
        stepSeconds
        licence {
          title
          forbids
        }
      }
    }
  }
`);
const importMutation = graphql(`
  mutation CatalogueImport($name: String!) {
    catalogueImport(name: $name) {
      userErrors {
        message
      }
    }
  }
`);

const limits = {
  COMMERCIAL_USE: 'no commercial use',
  REDISTRIBUTION: 'not to be passed on',
  DERIVATIVES: 'no derivatives',
  UNSTATED: 'no terms stated',
} as const;

const doubts = {
  ADDRESS: 'address not confirmed',
  CHECKSUM: 'no checksum known',
  START: 'start not confirmed',
} as const;

/** Public datasets that results are published on, with their terms, each fetched on a click. */
export function CataloguePane({ onImport }: { onImport: () => void }) {
  const [{ data }] = useQuery({ query: catalogueQuery, requestPolicy: 'cache-first' });
  const [, fetchOne] = useMutation(importMutation);
  const [fault, setFault] = useState<string | null>(null);
  if (data === undefined) return null;
  const bring = async (name: string) => {
    const { data: answer, error } = await fetchOne({ name });
    setFault(error?.message ?? answer?.catalogueImport.userErrors[0]?.message ?? null);
    onImport();
  };
  return (
    <Pane title="Public datasets" meta={data.catalogue.totalCount}>
      {fault === null ? null : (
        <p role="alert" className="status bad">
          {fault}
        </p>
      )}
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th>Dataset</th>
              <th className="num">Sensors</th>
              <th className="num">Every</th>
              <th>Terms</th>
              <th>From</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {data.catalogue.nodes.map(({ name, title, description, licence, ...entry }) => (
              <tr key={name}>
                <td title={description}>
                  <a href={entry.homepage} rel="noreferrer" target="_blank">
                    {title}
                  </a>
                </td>
                <td className="num">{formatCount(entry.nodeCount)}</td>
                <td className="num">{formatStep(entry.stepSeconds)}</td>
                <td className="wrap">{[licence.title, ...licence.forbids.map((limit) => limits[limit])].join('; ')}</td>
                <td className="wrap">
                  {[
                    entry.isFetchable ? 'internet or mirror' : 'mirror',
                    ...entry.unconfirmed.map((fact) => doubts[fact]),
                  ].join('; ')}
                </td>
                <td>
                  <button
                    type="button"
                    className="button"
                    aria-label={`Import ${title}`}
                    onClick={() => void bring(name)}
                  >
                    Import
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Pane>
  );
}
