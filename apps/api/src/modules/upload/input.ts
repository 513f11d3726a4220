import { Field, Float, InputType } from 'type-graphql';
import { MOST_FILES } from './limits.ts';

@InputType({ description: 'A file that will be sent.' })
export class UploadFileInput {
  @Field(() => String, { description: 'Relative to the folder of the upload, with / between folders.' })
  name!: string;

  @Field(() => Float, { description: 'Its size, a whole number of bytes.' })
  bytes!: number;

  @Field(() => String, {
    description: 'Of the whole file, 64 hexadecimal digits; checked before anything is read of it.',
  })
  sha256!: string;
}

@InputType({ description: 'The files that will be sent.' })
export class UploadCreateInput {
  @Field(() => String, {
    nullable: true,
    description: 'How it is called in lists; the name of the first file when left out.',
  })
  name?: string | null;

  @Field(() => [UploadFileInput], {
    description: `The files that make one source, at most ${MOST_FILES}: a table, or a folder of tables; one zip archive of a folder is unpacked.`,
  })
  files!: UploadFileInput[];
}
