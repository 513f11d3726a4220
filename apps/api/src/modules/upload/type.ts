/** Files on their way in. */
import type { uploads } from '@stillgraph/db';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

export const uploadStatuses = {
  OPEN: 'OPEN',
  COMPLETE: 'COMPLETE',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'EXPIRED',
} as const;
export type UploadStatusName = keyof typeof uploadStatuses;
registerEnumType(uploadStatuses, {
  name: 'UploadStatus',
  description: 'Whether an upload takes parts or can be read.',
  valuesConfig: {
    OPEN: { description: 'Takes parts.' },
    COMPLETE: { description: 'All parts are there: it can be looked at and imported.' },
    CANCELLED: { description: 'Given up; its bytes are removed.' },
    EXPIRED: { description: 'Its time was over; its bytes are removed.' },
  },
});

@ObjectType({ description: 'One file of an upload.' })
export class UploadFile {
  constructor(private readonly row: uploads.UploadFileRow) {}

  @Field(() => String, { description: 'Relative to the folder of the upload, with / between folders.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => Float, { description: 'Its size in bytes.' })
  get bytes(): number {
    return this.row.bytes;
  }

  @Field(() => String, { description: 'Of the whole file, as it was announced, in hex.' })
  get sha256(): string {
    return this.row.sha256;
  }
}

@ObjectType({ description: 'A piece of one file, sent by a request of its own.' })
export class UploadPart {
  constructor(private readonly row: uploads.UploadPartRow) {}

  @Field(() => Int, { description: 'From 1, through all files in their order.' })
  get number(): number {
    return this.row.number;
  }

  @Field(() => Int, { description: 'Place of its file in the list of files, from 0.' })
  get file(): number {
    return this.row.fileIndex;
  }

  @Field(() => Float, { description: 'Byte of the file with which it begins, from 0.' })
  get offset(): number {
    return this.row.offset;
  }

  @Field(() => Int, { description: 'Its size in bytes: the content-length that its request must have.' })
  get bytes(): number {
    return this.row.bytes;
  }

  @Field(() => String, { nullable: true, description: 'Of the bytes that came, in hex; null until they did.' })
  get sha256(): string | null {
    return this.row.sha256;
  }

  @Field(() => String, { description: 'Path to PUT its bytes to, with their sha256 in a content-digest header.' })
  get path(): string {
    return `/binary/uploads/${this.row.uploadId}/parts/${this.row.number}`;
  }
}

@ObjectType({
  implements: Node,
  description: 'Files that are sent in parts, in any order and again as often as needed, and then imported.',
})
export class Upload implements Node {
  constructor(readonly row: uploads.UploadRow) {}

  get id(): string {
    return encodeGlobalId('Upload', this.row.id);
  }

  @Field(() => String, { description: 'How it is called in lists.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => uploadStatuses, { description: 'Whether it takes parts or can be read.' })
  get status(): UploadStatusName {
    return this.row.status;
  }

  @Field(() => Float, { description: 'Size of all files together, bytes.' })
  get bytes(): number {
    return this.row.bytes;
  }

  @Field(() => Int, { description: 'Size of every part but the last of each file, bytes.' })
  get partBytes(): number {
    return this.row.partBytes;
  }

  @Field(() => DateTime, { description: 'When it was announced.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When all of its parts were there; null before.' })
  get completedAt(): Date | null {
    return this.row.completedAt;
  }

  @Field(() => DateTime, { description: 'When its bytes are removed, whether they were imported or not.' })
  get expiresAt(): Date {
    return this.row.expiresAt;
  }
}

export const UploadConnection = connectionType(Upload, 'Upload');
