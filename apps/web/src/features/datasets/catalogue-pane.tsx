'use client';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useTranslations } from 'use-intl';
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

/** Public datasets that results are published on, with their terms, each fetched on a click. */
export function CataloguePane({ onImport }: { onImport: () => void }) {
  const format = useTranslations('format');
  const t = useTranslations('datasets');
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
    <Pane title={t('catalogue.title')} meta={data.catalogue.totalCount}>
      {fault === null ? null : (
        <p role="alert" className="status bad">
          {fault}
        </p>
      )}
      <div className="table-scroll">
        <table className="table card-table">
          <thead>
            <tr>
              <th>{t('catalogue.dataset')}</th>
              <th className="num">{t('catalogue.sensors')}</th>
              <th className="num">{t('catalogue.every')}</th>
              <th>{t('catalogue.terms')}</th>
              <th>{t('catalogue.from')}</th>
              <th>
                <span className="visually-hidden">{t('catalogue.import')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.catalogue.nodes.map(({ name, title, description, licence, ...entry }) => (
              <tr key={name}>
                <td className="card-name" title={description}>
                  <a href={entry.homepage} rel="noreferrer" target="_blank">
                    {title}
                  </a>
                </td>
                <td className="num" data-head={t('catalogue.sensors')}>
                  {formatCount(entry.nodeCount)}
                </td>
                <td className="num" data-head={t('catalogue.every')}>
                  {formatStep(format, entry.stepSeconds)}
                </td>
                <td className="wrap card-line">
                  {[licence.title, ...licence.forbids.map((limit) => t(`catalogue.limit.${limit}`))].join(
                    t('semicolon'),
                  )}
                </td>
                <td className="wrap card-line">
                  {[
                    t(entry.isFetchable ? 'catalogue.internet' : 'catalogue.mirror'),
                    ...entry.unconfirmed.map((fact) => t(`catalogue.doubt.${fact}`)),
                  ].join(t('semicolon'))}
                </td>
                <td className="act card-end">
                  <button
                    type="button"
                    className="button"
                    aria-label={t('catalogue.importOne', { title })}
                    onClick={() => void bring(name)}
                  >
                    {t('catalogue.import')}
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
