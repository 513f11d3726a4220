/**
 * What the matrix tries of each part of the API. Whoever adds a root field, a type of Node or a route adds a line to a file
 * of `probes`; a part without one fails `coverage.test.ts`. A probe says what is named and which permission it takes; who is
 * answered what follows from `permissions.ts`, and is never written by hand.
 */
import type { Belongings } from '../../testing/belongings.ts';
import type { Permission } from '../permissions.ts';

/** Things that a probe may name: those of a team, or ids of nothing that there is. */
export type Things = Belongings;

/** Arguments of a field by name. Where the field can name things of a team, it names them. */
export type Arguments = (things: Things) => Readonly<Record<string, unknown>>;

export interface MutationProbe {
  /** What who calls it must have; several must all be had. None: whoever is signed in may. */
  readonly needs: Permission | readonly Permission[];
  readonly args?: Arguments;
  /** For people alone: a key is told so, whatever it may do. */
  readonly byPeople?: true;
  /** About the person who asks and not the team: what it does for those whom it concerns is tried beside it. */
  readonly ofPerson?: true;
  /** Called after all others by those who may, because it takes away what they need. */
  readonly last?: true;
}

export interface QueryProbe {
  readonly args?: Arguments;
  /** What reading it takes; whoever is of the team may when left out. */
  readonly needs?: Permission;
  /**
   * `team`, when left out: each team is answered what it has. `all`: every team is answered the same. `anybody`: that is
   * told to strangers too.
   */
  readonly of?: 'team' | 'all' | 'anybody';
}

export interface SubscriptionProbe {
  /** Such that something is told at once to whoever may know. */
  readonly args: Arguments;
}

export interface NodeProbe {
  /** What seeing one takes; without it there is nothing to be seen. */
  readonly needs?: Permission;
}

/** Only edges that need a word: what they take beyond seeing the node, or arguments that must be given. */
export interface EdgeProbe {
  readonly needs?: Permission;
  readonly args?: Arguments;
  /** Without the permission it is null; with an error when left out. */
  readonly hidden?: true;
}

export interface RouteProbe {
  /** The address, with ids by `idOf`: it is tried with uuids and with ids of GraphQL. */
  readonly path: (idOf: Things['idOf'], things: Things) => string;
  /** The bytes that are sent, for a route that takes some. */
  readonly body?: string;
  readonly needs?: Permission;
  /** What somebody who may is answered; 200 when left out. */
  readonly status?: number;
  /** For anybody. */
  readonly open?: true;
}

export interface Probes {
  readonly mutations?: Readonly<Record<string, MutationProbe>>;
  readonly queries?: Readonly<Record<string, QueryProbe>>;
  readonly subscriptions?: Readonly<Record<string, SubscriptionProbe>>;
  /** By the name of the type. */
  readonly nodes?: Readonly<Record<string, NodeProbe>>;
  /** By `Type.field`. */
  readonly edges?: Readonly<Record<string, EdgeProbe>>;
  /** By method and path, as `ApiServer.routes` lists them. */
  readonly routes?: Readonly<Record<string, RouteProbe>>;
}
