/** A network that somebody draws: its first version is made of junctions and segments that are given. */
import { DuplicateError, networks } from '@stillgraph/db';
import { junctionSchema, segmentSchema } from '@stillgraph/db/jobs';
import { applyPatches, networkFindings, type NetworkPatch } from '@stillgraph/ml/roads';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { givenPart, messageSchema, MOST_FAULTS, read } from './given-parts.ts';
import type { NetworkCreateInput } from './part-input.ts';
import type { NetworkCreatePayload } from './payload.ts';
import { Network } from './type.ts';

/** More come as a file, which a worker reads: these are written while the one who drew them waits. */
const MOST_JUNCTIONS = 2000;
const MOST_SEGMENTS = 5000;

export const nameSchema = z.string().trim().min(1).max(200);
const drawnSchema = z.object({
  name: nameSchema,
  message: messageSchema,
  junctions: z.array(junctionSchema).max(MOST_JUNCTIONS),
  segments: z.array(segmentSchema).max(MOST_SEGMENTS),
});

export async function create(context: Context, input: NetworkCreateInput): Promise<NetworkCreatePayload> {
  const refuse = (...userErrors: UserError[]): NetworkCreatePayload => ({ network: null, userErrors });
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const { read: drawn, faults } = read(drawnSchema, {
    ...{ name: input.name, message: input.message ?? null },
    junctions: (input.junctions ?? []).map(givenPart),
    segments: (input.segments ?? []).map(givenPart),
  });
  if (faults !== null) return refuse(...faults);
  const { name, message } = drawn;
  const junctions = drawn.junctions.map((junction): NetworkPatch => ({ kind: 'JUNCTION_ADD', ...junction }));
  const segments = drawn.segments.map((segment): NetworkPatch => ({ kind: 'SEGMENT_ADD', ...segment }));
  const made = applyPatches({ junctions: [], segments: [] }, [...junctions, ...segments]);
  if (made.faults.length > 0) {
    const told = made.faults.slice(0, MOST_FAULTS).map(({ patch, field, message: fault }) => {
      const at = patch < junctions.length ? ['junctions', patch] : ['segments', patch - junctions.length];
      return new UserError('INVALID', fault, [...at.map(String), field]);
    });
    return refuse(...told);
  }
  try {
    const row = await context.change(async (tx) => {
      const { network } = await networks.insertWithin(tx, {
        ...made.network,
        ...{ name, message, findings: networkFindings(made.network) },
        ...{ teamId: context.teamId, createdBy: context.identity.user?.id ?? null },
      });
      const details = { name, junctions: junctions.length, segments: segments.length };
      await context.audit(tx, 'network.create', 'Network', network.id, details);
      return network;
    });
    return { network: new Network(row), userErrors: [] };
  } catch (error) {
    if (error instanceof DuplicateError) return refuse(new UserError('CONFLICT', error.message, ['name']));
    throw error;
  }
}
