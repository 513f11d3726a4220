import { graphql } from '../../graphql/generated';

/** Everything that the builder offers: data, graphs, presets, models, methods. */
export const builderQuery = graphql(`
  query ExperimentBuilder {
    datasets(first: 100) {
      nodes {
        id
        name
        title
        createdAt
        nodeCount
        steps
        stepSeconds
        startAt
        endAt
        zone
        unit
        events
        channels {
          name
          unit
          role
        }
        zeroIsMissing
        graphs(first: 50) {
          nodes {
            id
            name
            recipe
            edgeCount
          }
        }
      }
    }
    experimentOptions {
      presets {
        name
        description
        config
      }
      protocols {
        name
        title
        protocol
        nodes
        steps
        stepSeconds
        zeroIsMissing
        nulls
        publication
        url
        flaw
      }
      events {
        name
        label
        description
        defaults
        fields {
          ...ConfigFieldParts
        }
        baselines
      }
      baselines {
        name
        label
        description
        defaults
        tasks
      }
      teachers {
        name
        label
        description
        defaults
        sizes {
          name
          label
          description
          model
          training
        }
        fields {
          ...ConfigFieldParts
        }
      }
      students {
        name
        label
        description
        defaults
        movable
        fields {
          ...ConfigFieldParts
        }
      }
      methods {
        name
        label
        description
        defaults
        tasks
        fields {
          ...ConfigFieldParts
        }
      }
      terms {
        name
        description
        defaults
        tasks
        fields {
          ...ConfigFieldParts
        }
      }
      compressions {
        name
        label
        description
        defaults
        fields {
          ...ConfigFieldParts
        }
        models
      }
      fields {
        experiment {
          ...ConfigFieldParts
        }
        controls {
          ...ConfigFieldParts
        }
        inputs {
          ...ConfigFieldParts
        }
        teacher {
          ...ConfigFieldParts
        }
        training {
          ...ConfigFieldParts
        }
      }
    }
  }

  fragment ConfigFieldParts on ConfigField {
    name
    label
    description
    kind
    minimum
    maximum
    excludesMinimum
    excludesMaximum
    choices
    defaultValue
  }
`);

/** What the draft would cost, and why it would be refused; and each network that the form offers, chosen or not. */
export const planQuery = graphql(`
  query ExperimentPlan($input: ExperimentCreateInput!, $networks: [JSON!]!) {
    experimentPlan(input: $input) {
      totalRuns
      estimatedSeconds
      estimateBasis
      measuredOn
      workers
      finishSeconds
      runsAhead
      memoryBytes
      warning
      runs {
        key
        kind
        modelLabel
        method
        methodLabel
        seed
        updates
        parameters
        estimatedSeconds
        stepMilliseconds
        memoryBytes
        estimateBasis
        measuredRuns
      }
      networkCosts(networks: $networks) {
        parameters
        estimatedSeconds
        stepMilliseconds
        memoryBytes
        estimateBasis
        measuredRuns
      }
      errors {
        field
        message
      }
    }
  }
`);

/** An experiment to begin a draft from. */
export const originQuery = graphql(`
  query DraftOrigin($id: ID!) {
    node(id: $id) {
      __typename
      ... on Experiment {
        id
        name
        preset
        config
        dataset {
          id
        }
        graph {
          id
        }
      }
    }
  }
`);

/** What the team has asked before, the newest first: each can be begun from. */
export const originsQuery = graphql(`
  query DraftOrigins {
    experiments(first: 50) {
      nodes {
        id
        name
        seeds
      }
    }
  }
`);

export const createMutation = graphql(`
  mutation CreateExperiment($input: ExperimentCreateInput!) {
    experimentCreate(input: $input) {
      experiment {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`);

/** Runs whose weights a student of that model may start from. */
export const startsQuery = graphql(`
  query StudentStarts($model: String!) {
    runs(first: 100, filter: { kinds: [STUDENT], statuses: [SUCCEEDED], models: [$model] }) {
      totalCount
      nodes {
        id
        modelLabel
        methodLabel
        seed
        config
        experiment {
          id
          name
          dataset {
            id
            title
          }
        }
      }
    }
  }
`);
