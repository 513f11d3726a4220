import { Field, Float, ID, InputType } from 'type-graphql';
import { lineDirections, networkFormats, speedUnits } from './enums.ts';

@InputType({ description: 'A rectangle on the ground. Degrees; one over the 180th meridian is two.' })
export class BoundingBoxInput {
  @Field(() => Float, { description: 'Degrees north of its southern side.' })
  south!: number;

  @Field(() => Float, { description: 'Degrees east of its western side.' })
  west!: number;

  @Field(() => Float, { description: 'Degrees north of its northern side, above that of the southern one.' })
  north!: number;

  @Field(() => Float, { description: 'Degrees east of its eastern side, above that of the western one.' })
  east!: number;
}

@InputType({
  description: 'GeoJSON: names of the properties that say what. Each is looked for under its usual names else.',
})
export class NetworkPropertiesInput {
  @Field(() => String, { nullable: true, description: 'Id of a line.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the road.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of lanes.' })
  lanes?: string | null;

  @Field(() => String, { nullable: true, description: 'Speed limit, in the unit of speedUnit.' })
  speedLimit?: string | null;

  @Field(() => String, { nullable: true, description: 'Class of the road.' })
  roadClass?: string | null;

  @Field(() => String, { nullable: true, description: 'Whether it is driven one way.' })
  oneWay?: string | null;
}

@InputType({ description: 'What an import of a network is told beside its file.' })
export class NetworkImportOptionsInput {
  @Field(() => networkFormats, { nullable: true, description: 'Refuses a file of another format; told from it else.' })
  format?: keyof typeof networkFormats | null;

  @Field(() => String, { nullable: true, description: 'The file of the upload that is read, where there are several.' })
  file?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'OpenStreetMap: values of highway that are kept, such as "primary"; at most 40.',
  })
  roadClasses?: string[] | null;

  @Field(() => BoundingBoxInput, { nullable: true, description: 'OpenStreetMap: what lies outside is left out.' })
  bounds?: BoundingBoxInput | null;

  @Field(() => NetworkPropertiesInput, { nullable: true, description: 'GeoJSON: where its facts stand.' })
  properties?: NetworkPropertiesInput | null;

  @Field(() => speedUnits, { nullable: true, description: 'GeoJSON: unit of the limits; km/h when left out.' })
  speedUnit?: keyof typeof speedUnits | null;

  @Field(() => lineDirections, {
    nullable: true,
    description: 'GeoJSON: of lines that do not say it; BOTH when left out.',
  })
  direction?: keyof typeof lineDirections | null;
}

@InputType({ description: 'A file with a road network, and what is made of it.' })
export class NetworkImportInput {
  @Field(() => ID, { description: 'An upload that is complete.' })
  uploadId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of the new network, unique in the team, up to 200 characters; required without networkId.',
  })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The network that it becomes the next version of; a new one else.' })
  networkId?: string | null;

  @Field(() => NetworkImportOptionsInput, { nullable: true, description: 'What the file cannot say itself.' })
  options?: NetworkImportOptionsInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is from, up to 2,000 characters; made up when left out.',
  })
  message?: string | null;
}
