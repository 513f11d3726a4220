/** Column kinds that every table shares. */
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';

/** Bytes as they are: float32 arrays, bitmaps, files. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});

/** Primary key made in the app: uuid v7, so that ids sort by creation and keyset pages need no second column. */
export const id = () => uuid('id').primaryKey().$defaultFn(newId);

export function newId(): string {
  return uuidv7();
}

/** A moment on the UTC time line, to the millisecond: what a JavaScript Date can hold without loss. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

export const createdAt = () => moment('created_at').notNull().defaultNow();
