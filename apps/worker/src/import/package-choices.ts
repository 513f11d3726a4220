/** What an import may take instead of what a package says of its values. */
import type { DataPackage } from './data-package.ts';
import { resourceOf } from './data-package.ts';
import { ImportError } from './import-error.ts';

/** A further table of covariates: a resource of the package by its name, or a path. */
export interface TableBeside {
  readonly name: string;
  readonly table: string;
}

export interface PackageChoices {
  /** Name of the resource that holds what is forecast. */
  readonly values?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly zeroIsMissing?: boolean | undefined;
  readonly covariates?: readonly TableBeside[] | undefined;
}

type Values = DataPackage['stillgraph']['values'];

/**
 * The package with another of its tables as the values: one that it describes as a covariate keeps quantity, unit, times and
 * places; any other has the times of the values, and its quantity is the resource's name. The name of the dataset tells which.
 *
 * @throws ImportError where there is no such resource, or it is a covariate that has no column a sensor
 */
export function withChoices(manifest: DataPackage, choices: PackageChoices): DataPackage {
  const { stillgraph } = manifest;
  const { quantity, unit, zeroIsMissing } = choices;
  const told = {
    ...(quantity === undefined ? {} : { quantity }),
    ...(unit === undefined ? {} : { unit }),
    ...(zeroIsMissing === undefined ? {} : { zeroIsMissing }),
  };
  if (choices.values === undefined || choices.values === stillgraph.values.resource) {
    return { ...manifest, stillgraph: { ...stillgraph, values: { ...stillgraph.values, ...told } } };
  }
  const { name: resource } = resourceOf(manifest, choices.values, '--values');
  const covariate = stillgraph.covariates.find((one) => one.resource === resource);
  if (covariate?.match === 'broadcast') {
    throw new ImportError('--values', null, `"${resource}" has no column a sensor: it is the same for all`);
  }
  const { time = stillgraph.values.time, nodes = stillgraph.nodes } = covariate ?? {};
  const values: Values = {
    layout: 'wide',
    resource,
    quantity: covariate?.quantity ?? covariate?.name ?? resource,
    unit: covariate?.unit ?? '',
    time,
    zeroIsMissing: covariate?.zeroIsMissing ?? stillgraph.values.zeroIsMissing,
    ...told,
  };
  return {
    ...manifest,
    name: `${manifest.name}-${nameOf(resource)}`,
    title: `${manifest.title ?? manifest.name}: ${values.quantity}`,
    stillgraph: {
      ...stillgraph,
      values,
      nodes,
      covariates: stillgraph.covariates.filter((one) => one !== covariate),
    },
  };
}

/** A resource's name as part of a dataset's. */
function nameOf(resource: string): string {
  return resource.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
}
