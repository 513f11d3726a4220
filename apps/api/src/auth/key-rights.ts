/** What a team key may do, as it stands in the key's metadata. */
import { z } from 'zod';
import { permissionsOf, scopeNames, type Rights } from './permissions.ts';
import { roleNames, type RoleName } from './roles.ts';

const keyRightsSchema = z.object({
  role: z.enum(roleNames),
  /** Keys that were made before there were scopes have none, and do what their role may. */
  scopes: z.array(z.enum(scopeNames)).nullable().default(null),
});

/** Of a row of keys; undefined where nobody understands its metadata: such a key is of no use. */
export function keyRights(metadata: string | null): Rights | undefined {
  try {
    return keyRightsSchema.safeParse(JSON.parse(metadata ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Why nobody with the rights of `maker` may hand out those of `wanted`; null when they may. */
export function grantRefusal(maker: Rights, wanted: Rights): string | null {
  const rank = (role: RoleName) => roleNames.indexOf(role);
  if (rank(wanted.role) < rank(maker.role)) return `the role ${maker.role} cannot hand out the role ${wanted.role}`;
  const held = permissionsOf(maker);
  const missing = permissionsOf(wanted).find((permission) => !held.includes(permission));
  return missing === undefined ? null : `whoever does not have the permission ${missing} cannot hand it out`;
}
