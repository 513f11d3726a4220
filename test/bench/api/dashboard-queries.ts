/** The queries of the dashboard, as its own sources make them, so that what is measured is what people wait for. */
import { Kind, print, visit, type DocumentNode, type SelectionSetNode } from 'graphql';
import { LeaderboardDocument, RunsDocument } from '../../../apps/web/src/graphql/generated/graphql.ts';

/** The text that the dashboard sends: its client asks for `__typename` in every selection below the root. */
function sentText(document: DocumentNode): string {
  const field = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  const withTypes = visit(document, {
    SelectionSet(node: SelectionSetNode, _key, parent) {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const isThere = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value === field.name.value);
      return isRoot || isThere ? undefined : { ...node, selections: [...node.selections, field] };
    },
  });
  return print(withTypes);
}

export const leaderboardQuery = sentText(LeaderboardDocument);
export const runsQuery = sentText(RunsDocument);
