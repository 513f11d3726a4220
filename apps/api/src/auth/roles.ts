/** Roles of a team and what they may do, for members and for team keys alike. */
export const roleNames = ['owner', 'admin', 'member', 'viewer'] as const;
export type RoleName = (typeof roleNames)[number];

/** A member may hold several roles, comma-separated; the strongest counts, and none of ours counts as viewer. */
export function strongestRole(roles: string): RoleName {
  const held = roles.split(',').map((role) => role.trim());
  return roleNames.find((name) => held.includes(name)) ?? 'viewer';
}
