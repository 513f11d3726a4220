import { z } from 'zod';

/** The part of the simulator's config that an import may choose; its own defaults fill the rest. */
export const simulationOptionsSchema = z
  .strictObject({
    seed: z.int().min(0),
    days: z.int().min(1).max(366),
    gridSize: z.int().min(2).max(20),
    sensors: z.int().min(1).max(2000),
    demandScale: z.number().gt(0).max(3),
    incidentsPerDay: z.number().min(0).max(100),
  })
  .partial();
export type SimulationOptions = z.infer<typeof simulationOptionsSchema>;
