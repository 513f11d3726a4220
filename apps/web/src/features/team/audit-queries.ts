/** What the page of the audit log asks of the API. */
import { graphql } from '../../graphql/generated';

export const auditLogQuery = graphql(`
  query AuditLog($first: Int!, $after: String, $filter: AuditLogFilter) {
    auditLog(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        sequence
        at
        actor
        actorId
        actorName
        action
        subjectId
        subjectType
        details
        hash
      }
    }
  }
`);

export const auditCheckQuery = graphql(`
  query AuditCheck {
    auditLogCheck {
      isWhole
      lines
      firstBroken
      headHash
    }
  }
`);
