/** What lists ask of tags and notes. */
import { and, eq, sql, type Column, type SQL } from 'drizzle-orm';
import { notes, taggings, tags } from '../../schema/index.ts';
import { partOf } from '../rows.ts';

/** @param id of the thing that is listed; @param subject the column of `taggings` that names such things */
export function hasTag(teamId: string, id: Column, subject: Column, name: string): SQL {
  const named = and(eq(tags.teamId, teamId), sql`lower(${tags.name}) = lower(${name})`);
  return sql`${id} in (select ${subject} from ${taggings} join ${tags} on ${tags.id} = ${taggings.tagId} where ${named} and ${subject} is not null)`;
}

/** @param subject the column of `notes` that names such things */
export function hasNote(teamId: string, id: Column, subject: Column, search: string): SQL {
  return sql`${id} in (select ${subject} from ${notes} where ${eq(notes.teamId, teamId)} and ${subject} is not null and ${notes.text} ilike ${partOf(search)})`;
}
