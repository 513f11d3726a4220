/** The team, its members, invitations, keys and its audit log. */
import type { Arguments, MutationProbe, Probes } from '../probe.ts';

const self = (args: Arguments): MutationProbe => ({ needs: [], args, byPeople: true, ofPerson: true });
const may = (args: Arguments): MutationProbe => ({ needs: 'team.manage', args });

export const people: Probes = {
  mutations: {
    apiKeyCreate: may(() => ({ input: { name: 'own', role: 'VIEWER' } })),
    apiKeyRevoke: may(({ idOf }) => ({ id: idOf('ApiKey') })),
    invitationCancel: may(({ idOf }) => ({ id: idOf('Invitation') })),
    invitationCreate: {
      ...may(() => ({ input: { email: 'another@example.org', role: 'VIEWER' } })),
      byPeople: true,
    },
    invitationAccept: self(({ invitationToken }) => ({ token: invitationToken })),
    invitationDecline: self(({ invitationToken }) => ({ token: invitationToken })),
    memberRemove: may(({ idOf }) => ({ id: idOf('Member') })),
    memberRoleSet: may(({ idOf }) => ({ id: idOf('Member'), role: 'VIEWER' })),
    sessionRevoke: self(({ idOf }) => ({ id: idOf('Session') })),
    sessionsRevoke: self(() => ({})),
    teamCreate: self(() => ({ input: { name: 'own' } })),
    teamDelete: { needs: 'team.own', args: () => ({ name: 'Team of-owner' }), byPeople: true, last: true },
    teamLeave: self(() => ({})),
    teamSwitch: self(({ idOf }) => ({ id: idOf('Team') })),
    teamUpdate: { needs: 'team.own', args: () => ({ input: {} }) },
    viewerDelete: self(() => ({ email: 'of-nobody@example.org' })),
    viewerUpdate: self(() => ({ name: 'Another Name' })),
  },
  queries: {
    apiKeys: { needs: 'team.manage' },
    auditLog: { needs: 'audit.read' },
    auditLogCheck: { needs: 'audit.read' },
    errorCodes: { of: 'anybody' },
    invitation: { of: 'anybody', args: () => ({ token: 'nothing' }) },
    node: { args: ({ idOf }) => ({ id: idOf('Run') }) },
    rateLimit: { of: 'anybody' },
    signInOptions: { of: 'anybody' },
    viewer: {},
  },
  nodes: { Team: {}, User: {} },
  edges: {
    'Team.invitations': { needs: 'team.manage' },
  },
  routes: {
    'GET /': { path: () => '/', open: true },
    'GET /health': { path: () => '/health', open: true },
    'GET /ready': { path: () => '/ready', open: true },
    'GET /graphql/': { path: () => '/graphql', open: true, status: 400 },
    'GET /graphql/assets/page.css': { path: () => '/graphql/assets/page.css', open: true },
    'GET /graphql/assets/page.js': { path: () => '/graphql/assets/page.js', open: true },
    // What of better-auth is open is tried beside it.
    'GET /api/auth/callback/:id': { path: () => '/api/auth/callback/oidc', open: true, status: 302 },
    ...Object.fromEntries(
      ['password', 'password-link', 'sign-in-link', 'sign-in/email', 'sign-up/email'].map((route) => [
        `POST /api/auth/${route}`,
        { path: () => `/api/auth/${route}`, open: true, status: 400 },
      ]),
    ),
    'POST /api/auth/sign-in/social': { path: () => '/api/auth/sign-in/social', open: true, status: 400 },
    'POST /api/auth/sign-out': { path: () => '/api/auth/sign-out', open: true },
  },
};
