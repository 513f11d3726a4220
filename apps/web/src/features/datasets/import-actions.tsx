'use client';
import { useMutation } from 'urql';
import { useTranslations } from 'use-intl';
import { graphql } from '../../graphql/generated';
import type { DatasetsQuery } from '../../graphql/generated/graphql';

const cancelMutation = graphql(`
  mutation ImportCancel($id: ID!) {
    importCancel(id: $id) {
      userErrors {
        message
      }
    }
  }
`);
const retryMutation = graphql(`
  mutation ImportRetry($id: ID!) {
    importRetry(id: $id) {
      userErrors {
        message
      }
    }
  }
`);
const dismissMutation = graphql(`
  mutation ImportDismiss($id: ID!) {
    importDismiss(id: $id) {
      userErrors {
        message
      }
    }
  }
`);

/** What can be decided about an import: cancelled while it goes on; done again or taken off the list when it is over. */
export function ImportActions({
  single: { id, status, source },
  onChange,
}: {
  single: DatasetsQuery['imports'][number];
  onChange: () => void;
}) {
  const t = useTranslations('datasets');
  const [, cancel] = useMutation(cancelMutation);
  const [, retry] = useMutation(retryMutation);
  const [, dismiss] = useMutation(dismissMutation);
  const button = (action: 'cancel' | 'retry' | 'dismiss', change: (variables: { id: string }) => Promise<unknown>) => (
    <button
      type="button"
      className="button"
      aria-label={t(`imports.${action}Of`, { source })}
      onClick={() => void change({ id }).then(onChange)}
    >
      {t(`imports.${action}`)}
    </button>
  );
  if (status === 'QUEUED' || status === 'RUNNING') return button('cancel', cancel);
  return (
    <>
      {button('retry', retry)} {button('dismiss', dismiss)}
    </>
  );
}
