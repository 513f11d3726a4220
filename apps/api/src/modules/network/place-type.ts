/** Sensors on a version of a network. */
import type { sensorPlaces } from '@stillgraph/db';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { placeOrigins, roadSides } from './enums.ts';

@ObjectType({ description: 'How many sensors of a dataset stand on a version of a network.' })
export class PlacedSensors {
  constructor(readonly row: sensorPlaces.PlacedCount) {}

  @Field(() => Int, { description: 'Number of sensors.' })
  get count(): number {
    return this.row.count;
  }
}

@ObjectType({ description: 'Where a sensor stands on a version of a network.' })
export class SensorPlace {
  constructor(readonly row: sensorPlaces.SensorPlaceRow) {}

  @Field(() => Int, { description: 'Index of the sensor in its dataset, from 0.' })
  get node(): number {
    return this.row.nodeIndex;
  }

  @Field(() => Float, { description: 'Metres along the segment, from where it begins.' })
  get offsetMetres(): number {
    return this.row.offsetMetres;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Metres between the sensor and that point; null where the sensor has no coordinates.',
  })
  get distanceMetres(): number | null {
    return this.row.distanceMetres;
  }

  @Field(() => roadSides, { nullable: true, description: 'Null where the sensor has no coordinates.' })
  get side(): keyof typeof roadSides | null {
    return this.row.side;
  }

  @Field(() => placeOrigins, { description: 'How it came to stand there.' })
  get origin(): keyof typeof placeOrigins {
    return this.row.origin;
  }
}

export const SensorPlaceConnection = connectionType(SensorPlace, 'SensorPlace');
