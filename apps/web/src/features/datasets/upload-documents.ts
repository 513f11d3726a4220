/** What the page asks of the API about uploads and imports of them. */
import { graphql } from '../../graphql/generated';

export const openUploadsQuery = graphql(`
  query OpenUploads {
    uploads(first: 20, statuses: [OPEN]) {
      nodes {
        id
        files {
          name
          bytes
          sha256
        }
        missingParts
        parts {
          number
          file
          offset
          bytes
          path
        }
      }
    }
  }
`);

/** Uploads that were begun and not given up, whatever page began them. */
export const keptUploadsQuery = graphql(`
  query KeptUploads {
    uploads(first: 20, statuses: [OPEN, COMPLETE]) {
      nodes {
        id
        name
        status
        bytes
        receivedBytes
        expiresAt
        files {
          name
        }
        imports {
          status
          isDryRun
        }
        networkRequests {
          status
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
          file
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

export const uploadCancelMutation = graphql(`
  mutation UploadCancel($id: ID!) {
    uploadCancel(id: $id) {
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
        field
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
          stepSeconds
          zone
          firstAt
          lastAt
          files
          bytes
          gaps {
            count
            missingSteps
          }
          duplicateTimes {
            count
          }
          outOfOrder {
            count
          }
          outliers {
            count
          }
          suspectZeros {
            runs
            readings
          }
          coordinates {
            placed
          }
          clockChanges {
            zones
          }
          channels {
            name
            unit
            missingShare
            zeroShare
            minimum
            median
            maximum
            unitGuess {
              unit
              reason
            }
          }
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

/** Of a look that is not wanted any more. */
export const lookCancelMutation = graphql(`
  mutation LookCancel($id: ID!) {
    importCancel(id: $id) {
      userErrors {
        message
      }
    }
  }
`);

export const importProgressQuery = graphql(`
  query ImportProgress($id: ID!) {
    node(id: $id) {
      __typename
      ... on Import {
        id
        status
        progress
        message
        error
        notes
        dataset {
          id
          title
        }
      }
    }
  }
`);
