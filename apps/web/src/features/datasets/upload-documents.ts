/** What the page asks of the API about uploads, imports and the catalogue. */
import { graphql } from '../../graphql/generated';

export const openUploadsQuery = graphql(`
  query OpenUploads {
    uploads(first: 20, statuses: [OPEN]) {
      nodes {
        id
        name
        files {
          bytes
          sha256
        }
        missingParts
        parts {
          number
          offset
          bytes
          path
        }
      }
    }
  }
`);

export const uploadCreateMutation = graphql(`
  mutation UploadCreate($input: UploadCreateInput!) {
    uploadCreate(input: $input) {
      upload {
        id
        missingParts
        parts {
          number
          offset
          bytes
          path
        }
      }
      userErrors {
        message
      }
    }
  }
`);

export const uploadCompleteMutation = graphql(`
  mutation UploadComplete($id: ID!) {
    uploadComplete(id: $id) {
      userErrors {
        message
      }
    }
  }
`);

export const datasetImportMutation = graphql(`
  mutation DatasetImport($input: DatasetImportInput!) {
    datasetImport(input: $input) {
      import {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const dryRunQuery = graphql(`
  query DryRun($id: ID!) {
    node(id: $id) {
      __typename
      ... on Import {
        id
        status
        progress
        message
        error
        report {
          format
          steps
          nodes
          firstAt
          lastAt
          findings {
            kind
            severity
            told
            mend
          }
        }
      }
    }
  }
`);
