/** What an import of a road network may be told beside its source. */
import { expecting, plainIssue } from '@stillgraph/db/plain-issue';
import { z } from 'zod';
import { ImportError } from '../import/import-error.ts';
import { networkFormats } from './parsed-network.ts';

const degrees = (most: number) => z.number().min(-most).max(most);
const property = z.string().min(1).max(100);

const bounds = z
  .strictObject({ south: degrees(90), west: degrees(180), north: degrees(90), east: degrees(180) })
  .refine(({ south, north, west, east }) => south < north && west < east, {
    error: expecting('south below north and west below east'),
  });

const optionsSchema = z.strictObject({
  /** Told from the file's name and first bytes when left out. */
  format: z.enum(networkFormats).optional(),
  /** OpenStreetMap: values of `highway` that are kept. */
  roadClasses: z
    .array(z.string().regex(/^[a-z_]{1,40}$/, { error: expecting('lower-case words as in highway=*') }))
    .min(1)
    .max(40)
    .optional(),
  /** OpenStreetMap: what lies outside is left out. Degrees. */
  bounds: bounds.optional(),
  /** GeoJSON: which property says what; each is looked for under its usual names when left out. */
  properties: z
    .strictObject({
      id: property.optional(),
      name: property.optional(),
      lanes: property.optional(),
      speedLimit: property.optional(),
      roadClass: property.optional(),
      oneWay: property.optional(),
    })
    .optional(),
  /** GeoJSON: unit of the speed limits. */
  speedUnit: z.enum(['km/h', 'mph', 'm/s']).optional(),
  /** GeoJSON: how a line may be driven that does not say it: both ways, or as it is drawn. */
  direction: z.enum(['BOTH', 'DRAWN']).optional(),
});
export type NetworkOptions = z.infer<typeof optionsSchema>;

/** @throws ImportError that names every option that is wrong */
export function parseNetworkOptions(options: unknown): NetworkOptions {
  const parsed = optionsSchema.safeParse(options, { error: plainIssue });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'options'}: ${message}`);
  throw new ImportError('options', null, faults.join('; '), { cause: parsed.error });
}
