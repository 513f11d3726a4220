'use client';
import { useMutation } from 'urql';
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
  const [, cancel] = useMutation(cancelMutation);
  const [, retry] = useMutation(retryMutation);
  const [, dismiss] = useMutation(dismissMutation);
  const button = (label: string, change: (variables: { id: string }) => Promise<unknown>) => (
    <button
      type="button"
      className="button"
      aria-label={`${label} the import of ${source}`}
      onClick={() => void change({ id }).then(onChange)}
    >
      {label}
    </button>
  );
  if (status === 'QUEUED' || status === 'RUNNING') return button('Cancel', cancel);
  return (
    <>
      {button('Retry', retry)} {button('Dismiss', dismiss)}
    </>
  );
}
