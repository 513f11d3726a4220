import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { greatCircleMetres } from '@stillgraph/ml/roads';
import { z } from 'zod';
import { fixturePath, readFixture, readMadeUp, segmentsById } from './testing/read-fixture.ts';

const place = z.tuple([z.number(), z.number()]);
const ofSumolib = z.object({
  edges: z.record(
    z.string(),
    z.object({
      ...{ from: z.string(), to: z.string(), lanes: z.number(), speed: z.number(), length: z.number() },
      ...{ begin: place, end: place },
    }),
  ),
});

describe('a network of netconvert', () => {
  it('has the edges that sumolib reads, where it finds them', async () => {
    const { edges } = ofSumolib.parse(JSON.parse(readFileSync(fixturePath('streets.json'), 'utf8')));
    const network = await readFixture('streets.net.xml');
    const segments = segmentsById(network);
    expect([...segments.keys()].sort()).toEqual(Object.keys(edges).sort());
    for (const [id, edge] of Object.entries(edges)) {
      const segment = segments.get(id);
      expect(segment).toMatchObject({ start: edge.from, end: edge.to, lanes: edge.lanes, lengthMetres: edge.length });
      expect(segment?.speedLimit).toBeCloseTo(edge.speed * 3.6, 9);
      const { geometry = [] } = segment ?? {};
      expect(greatCircleMetres(geometry[0] ?? NaN, geometry[1] ?? NaN, ...edge.begin)).toBeLessThan(0.05);
      expect(greatCircleMetres(geometry.at(-2) ?? NaN, geometry.at(-1) ?? NaN, ...edge.end)).toBeLessThan(0.05);
    }
  });

  it('keeps names and classes, and leaves out what no car may use', async () => {
    const segments = segmentsById(await readFixture('streets.net.xml'));
    expect(segments.get('100#0')).toMatchObject({ name: 'High Street', roadClass: 'residential', travelSeconds: null });
    expect([...segments.keys()].filter((id) => id.startsWith(':') || id.includes('106'))).toEqual([]);
  });
});

describe('a network that cannot be taken', () => {
  it('lies on a plane of its own, as those of netgenerate do', async () => {
    await expect(readFixture('grid.net.xml')).rejects.toThrow(
      'lies on a plane of its own (projParameter="!"), so that nobody knows where on earth; write it with a projection',
    );
  });

  const text = readFileSync(fixturePath('streets.net.xml'), 'utf8');
  it.each([
    [/ projParameter="[^"]*"/, ' projParameter="+init=epsg:4326"', 'expected a projection that begins with +proj='],
    [/\+proj=utm/, '+proj=nonesuch', 'is not known'],
    [/<location [^>]*>/, '', 'has no <location>'],
    [/netOffset="[^"]*"/, 'netOffset="x,y"', 'expected a number as the netOffset, got "x"'],
    [/<junction id="2" [^>]*>/, '<junction id="elsewhere" x="0" y="0">', 'names junction "2", which is not there'],
    [/(<lane id="100#0_1"[^>]*) speed="[^"]*"/, '$1 speed="-1"', 'expected a speed of a lane of edge'],
    [/<net /, '<graph ', 'expected OpenStreetMap XML'],
    [/<\/edge>/, '', 'is not well-formed XML'],
  ])('has %s replaced by %j', async (what, by, reason) => {
    await expect(readMadeUp('odd.net.xml', text.replace(what, by))).rejects.toThrow(reason);
  });
});
