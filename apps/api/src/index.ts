/** What scripts may use without a server. Nothing behind this entry needs decorators. */
export { createPasswordLink, createSignInLink, type SignInLinkOptions } from './auth/sign-in-link.ts';
export { createTeamKey, type TeamKeyOptions } from './auth/team-key.ts';
export { encodeGlobalId } from './relay/global-id.ts';
export { scopeNames, type Scope } from './auth/permissions.ts';
export { roleNames, type RoleName } from './auth/roles.ts';
