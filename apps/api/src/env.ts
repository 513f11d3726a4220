/** The only reader of the environment in this process: parsed once at start, all faults reported together. */
import type { S3Settings } from '@stillgraph/db';
import {
  objectStorageOf,
  objectVariables,
  parseEnvironment,
  sharedVariables,
  webhookVariables,
  wholeObjectStorage,
} from '@stillgraph/db/environment';
import { z } from 'zod';
import type { SignInSettings } from './auth/sign-in-settings.ts';
import { signInSettingsOf, signInVariables, wholeProviders } from './auth/sign-in-variables.ts';
import type { BudgetOptions } from './limits/budget.ts';
import { introspectionModes, type IntrospectionMode } from './limits/schema-secrecy.ts';
import { trustModes, type TrustOptions } from './trusted-documents/trusted-documents.ts';
import { usualUploadSettings, type UploadSettings } from './modules/upload/limits.ts';

const above0 = (usual: number) =>
  z.coerce.number().int('must be a whole number').min(1, 'must be at least 1').default(usual);

const environmentSchema = z
  .object({
    ...sharedVariables,
    ...objectVariables,
    ...signInVariables,
    AUTH_SECRET: z
      .string({ error: 'is required: at least 32 random characters that sign the session cookies' })
      .min(32, 'must have at least 32 characters'),
    CALLER_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    API_HOST: z.string().min(1).default('127.0.0.1'),
    API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    WEB_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).default('http://localhost:3000'),
    INTROSPECTION: z
      .enum(introspectionModes, { error: `must be one of ${introspectionModes.join(', ')}` })
      .default('on'),
    TRUSTED_DOCUMENTS: z.enum(trustModes, { error: `must be one of ${trustModes.join(', ')}` }).default('on'),
    TRUSTED_DOCUMENTS_FILE: z.string().min(1).optional(),
    RATE_LIMIT: z.coerce.number().int().min(0).default(1_000_000),
    RATE_LIMIT_STRANGERS: z.coerce.number().int().min(0).default(100_000),
    UPLOAD_MAX_BYTES: above0(usualUploadSettings.uploadBytes),
    UPLOAD_TEAM_BYTES: above0(usualUploadSettings.teamBytes),
    UPLOAD_MAX_OPEN: above0(usualUploadSettings.open),
    UPLOAD_KEEP_HOURS: above0(usualUploadSettings.keepHours),
    ...webhookVariables,
    NODE_ENV: z.string().default('production'),
  })
  .superRefine(wholeObjectStorage)
  .superRefine(wholeProviders);

export interface Env {
  readonly databaseUrl: string;
  readonly authSecret: string;
  /** By which the dashboard's server is known; undefined: where requests come from is told by their connection. */
  readonly callerSecret: string | undefined;
  readonly signIn: SignInSettings;
  readonly host: string;
  readonly port: number;
  readonly webUrl: string;
  readonly logLevel: string;
  readonly introspection: IntrospectionMode;
  readonly trust: TrustOptions;
  /** Objects that callers may ask for in a minute; 0 for no limit. */
  readonly budgets: BudgetOptions;
  /** Whether clients may see the text of unexpected errors. */
  readonly showErrors: boolean;
  readonly uploads: UploadSettings;
  /** Where parts of uploads and artifacts are; undefined: in the database. */
  readonly objects: S3Settings | undefined;
  /** Whether webhooks may reach private addresses. */
  readonly allowPrivateWebhooks: boolean;
}

export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const values = parseEnvironment(environmentSchema, source, 'the API');
  return {
    databaseUrl: values.DATABASE_URL,
    authSecret: values.AUTH_SECRET,
    callerSecret: values.CALLER_SECRET,
    signIn: signInSettingsOf(values),
    host: values.API_HOST,
    port: values.API_PORT,
    webUrl: values.WEB_URL.replace(/\/$/, ''),
    logLevel: values.LOG_LEVEL,
    introspection: values.INTROSPECTION,
    trust: { mode: values.TRUSTED_DOCUMENTS, file: values.TRUSTED_DOCUMENTS_FILE },
    budgets: { known: values.RATE_LIMIT, strangers: values.RATE_LIMIT_STRANGERS },
    showErrors: values.NODE_ENV === 'development',
    objects: objectStorageOf(values),
    allowPrivateWebhooks: values.WEBHOOK_ALLOW_PRIVATE === 'on',
    uploads: {
      uploadBytes: values.UPLOAD_MAX_BYTES,
      teamBytes: values.UPLOAD_TEAM_BYTES,
      open: values.UPLOAD_MAX_OPEN,
      keepHours: values.UPLOAD_KEEP_HOURS,
    },
  };
}
