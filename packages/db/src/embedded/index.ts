export { freePort } from './free-port.ts';
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './server.ts';
export { startTemporaryPostgres } from './temporary.ts';
