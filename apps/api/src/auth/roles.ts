/** Roles of a team and what they may do, for members and for team keys alike. */
import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements, memberAc, ownerAc } from 'better-auth/plugins/organization/access';

export const roleNames = ['owner', 'admin', 'member', 'viewer'] as const;
export type RoleName = (typeof roleNames)[number];

/** A member may hold several roles, comma-separated; the strongest counts, and none of ours counts as viewer. */
export function strongestRole(roles: string): RoleName {
  const held = roles.split(',').map((role) => role.trim());
  return roleNames.find((name) => held.includes(name)) ?? 'viewer';
}

const accessControl = createAccessControl(defaultStatements);

/** The same roles in better-auth's own terms, for its routes on teams and members. */
export const organizationRoles = {
  owner: ownerAc,
  admin: adminAc,
  member: memberAc,
  viewer: accessControl.newRole({ organization: [] }),
};
