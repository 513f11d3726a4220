/** Arguments of what hangs on a version of a network. */
import { ArgsType, Field, ID } from 'type-graphql';
import type { networkParts } from '@stillgraph/db';
import { badInput } from '../../errors/api-error.ts';
import { PageArgs } from '../../relay/page.ts';
import { findingKinds, pathCosts } from './enums.ts';
import { BoundingBoxInput } from './import-input.ts';
import { RoadPlaceInput } from './place-input.ts';

@ArgsType()
export class PartPageArgs extends PageArgs {
  @Field(() => BoundingBoxInput, {
    nullable: true,
    description: 'Those that lie in it; of segments those whose surrounding rectangle touches it. All when left out.',
  })
  within?: BoundingBoxInput | null;
}

@ArgsType()
export class FindingPageArgs extends PageArgs {
  @Field(() => [findingKinds], { nullable: true, description: 'Of these kinds alone; of all when left out.' })
  kinds?: (keyof typeof findingKinds)[] | null;
}

@ArgsType()
export class PlacePageArgs extends PageArgs {
  @Field(() => ID, { description: 'The dataset whose sensors are meant.' })
  datasetId!: string;
}

@ArgsType()
export class PathArgs {
  @Field(() => RoadPlaceInput, { description: 'Where the way begins.' })
  from!: RoadPlaceInput;

  @Field(() => RoadPlaceInput, { description: 'Where the way ends.' })
  to!: RoadPlaceInput;

  @Field(() => pathCosts, { nullable: true, description: 'What it is the shortest by; LENGTH when left out.' })
  by?: keyof typeof pathCosts | null;
}

/** @throws ApiError BAD_USER_INPUT where the rectangle is none */
export function rectangleOf(box: BoundingBoxInput | null | undefined): networkParts.Rectangle | null {
  if (box === null || box === undefined) return null;
  const { south, west, north, east } = box;
  const isOne = south < north && west < east && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  if (isOne && Math.abs(west) <= 180 && Math.abs(east) <= 180) return { south, west, north, east };
  throw badInput(
    `within expects south below north and west below east, in degrees; got ${south}, ${west}, ${north}, ${east}`,
  );
}
