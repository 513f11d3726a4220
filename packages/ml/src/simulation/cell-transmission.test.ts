import { describe, expect, it } from 'vitest';
import { CellTransmission } from './cell-transmission.ts';
import { drawCity } from './city.ts';
import { defaultSimulation, STEP_SECONDS } from './config.ts';
import { Demand } from './demand.ts';

const config = { ...defaultSimulation, days: 1, gridSize: 3 };
const city = drawCity(config);

/** Runs the model from `fromHour` to `toHour` of the first day. */
function run(model: CellTransmission, fromHour: number, toHour: number): void {
  const demand = new Demand(city, config);
  const origins = new Float64Array(city.junctions.length);
  const exits = new Float64Array(city.junctions.length);
  for (let seconds = fromHour * 3600; seconds < toHour * 3600; seconds += STEP_SECONDS) {
    demand.origins(seconds, origins);
    demand.exits(seconds, exits);
    model.step(origins, exits);
  }
}

describe('CellTransmission', () => {
  it('loses and invents no vehicle', () => {
    const model = new CellTransmission(city);
    run(model, 0, 10);
    expect(model.entered).toBeGreaterThan(1000);
    expect(model.onRoad() + model.left).toBeCloseTo(model.entered, 3);
  });

  it('keeps every density between empty and jammed', () => {
    const model = new CellTransmission(city);
    run(model, 0, 10);
    model.diagrams.forEach(({ jamDensity }, segment) => {
      const cells = model.density.subarray(model.firstCell[segment], model.firstCell[segment + 1]);
      expect(Math.min(...cells)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...cells)).toBeLessThanOrEqual(jamDensity + 1e-9);
    });
  });

  it('has cells no shorter than a vehicle drives in one step', () => {
    const model = new CellTransmission(city);
    model.diagrams.forEach(({ freeSpeed }, segment) => {
      expect(model.cellKm[segment]).toBeGreaterThanOrEqual((freeSpeed * STEP_SECONDS) / 3600);
    });
    const short = { ...city, segments: city.segments.map((segment) => ({ ...segment, lengthMetres: 100 })) };
    expect(() => new CellTransmission(short)).toThrow(/is 100 m long, but at \d+ km\/h a vehicle drives \d+ m/);
  });

  it('queues upstream of a bottleneck and not downstream', () => {
    const free = new CellTransmission(city);
    run(free, 6, 8);
    const blocked = new CellTransmission(city);
    const motorway = city.segments.findIndex((segment) => segment.roadClass === 'motorway');
    const { from, to } = city.segments[motorway] ?? { from: -1, to: -1 };
    const upstream = city.segments.findIndex(
      (segment) => segment.to === from && segment.roadClass === 'motorway' && segment.from !== to,
    );
    blocked.capacityLeft[motorway] = 0.1;
    run(blocked, 6, 8);
    const vehicles = (model: CellTransmission, segment: number) =>
      model.density.subarray(model.firstCell[segment], model.firstCell[segment + 1]).reduce((a, b) => a + b, 0);
    expect(vehicles(blocked, upstream)).toBeGreaterThan(2 * vehicles(free, upstream));
    const lastCell = (model: CellTransmission) => model.outflow[(model.firstCell[motorway + 1] ?? 1) - 1] ?? NaN;
    expect(lastCell(blocked)).toBeLessThan(0.5 * lastCell(free));
  });
});
