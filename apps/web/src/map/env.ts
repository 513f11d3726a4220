/** What the person who runs Stillgraph set for maps; Next writes NEXT_PUBLIC_ values into the browser's bundle. */
import { z } from 'zod';

const schema = z.object({
  /**
   * XYZ template, e.g. https://tiles.example.org/{z}/{x}/{y}.png, or the address of a PMTiles file of pictures, e.g.
   * /tiles/city.pmtiles; none: the network on a plain ground.
   */
  tileUrl: z
    .string()
    .refine((url) => /\.pmtiles(?:$|\?)/.test(url) || ['{x}', '{y}', '{z}'].every((part) => url.includes(part)), {
      message: 'NEXT_PUBLIC_TILE_URL must contain {z}, {x} and {y}, or name a .pmtiles file',
    })
    .optional(),
  tileAttribution: z.string().default(''),
});

const parsed = schema.safeParse({
  tileUrl: process.env['NEXT_PUBLIC_TILE_URL'] || undefined,
  tileAttribution: process.env['NEXT_PUBLIC_TILE_ATTRIBUTION'],
});
if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'));

export const mapEnv = parsed.data;
