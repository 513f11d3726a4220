import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Dataset } from '../dataset/type.ts';
import { Experiment } from '../experiment/type.ts';
import { Leaderboard } from '../leaderboard/type.ts';
import { Run } from '../run/type.ts';
import { Annotated, findSubject, type AnnotatedNode } from '../tag/subject.ts';
import { User } from '../viewer/type.ts';
import { createNote, deleteNote, editNote } from './changes.ts';
import { Note, NotePayload, NoteVersion } from './type.ts';

const author = { nullable: true, description: 'Null when a team key wrote it, or the person is gone.' } as const;

async function userOf({ loaders }: Context, id: string | null): Promise<User | null> {
  const user = id === null ? null : await loaders.user.load(id);
  return user === null ? null : new User(user);
}

@Resolver(() => Note)
export class NoteResolver {
  @FieldResolver(() => Annotated, { description: 'What it is on.' })
  async subject(@Root() note: Note, @Ctx() context: Context): Promise<AnnotatedNode> {
    const subject = await findSubject(context, note.on);
    if (subject === null) throw new Error(`note ${note.row.id} is on something that its team does not have`);
    return subject;
  }

  @FieldResolver(() => User, author)
  createdBy(@Root() note: Note, @Ctx() context: Context): Promise<User | null> {
    return userOf(context, note.row.createdBy);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who edited it last.' })
  editedBy(@Root() note: Note, @Ctx() context: Context): Promise<User | null> {
    return userOf(context, note.row.editedBy);
  }

  @FieldResolver(() => [NoteVersion], { description: 'Texts that it had before, the oldest first.' })
  async history(@Root() note: Note, @Ctx() { loaders }: Context): Promise<NoteVersion[]> {
    return (await loaders.versionsOfNote.load(note.row.id)).map((row) => new NoteVersion(row));
  }

  @Mutation(() => NotePayload, { description: 'Writes a note to a run, an experiment, a dataset or a leaderboard.' })
  noteCreate(
    @Arg('subjectId', () => ID, { description: 'What it is on.' }) subjectId: string,
    @Arg('text', () => String, { description: 'Markdown, at most 20,000 characters.' }) text: string,
    @Ctx() context: Context,
  ): Promise<NotePayload> {
    return createNote(context, { subjectId, text });
  }

  @Mutation(() => NotePayload, {
    description: 'Gives a note another text; the one that it had is kept in its history.',
  })
  noteUpdate(
    @Arg('id', () => ID, { description: 'The note.' }) id: string,
    @Arg('text', () => String, { description: 'Markdown, at most 20,000 characters.' }) text: string,
    @Ctx() context: Context,
  ): Promise<NotePayload> {
    return editNote(context, id, text);
  }

  @Mutation(() => NotePayload, { description: 'Removes a note with its history.' })
  noteDelete(
    @Arg('id', () => ID, { description: 'The note.' }) id: string,
    @Ctx() context: Context,
  ): Promise<NotePayload> {
    return deleteNote(context, id);
  }
}

@Resolver(() => NoteVersion)
export class NoteVersionResolver {
  @FieldResolver(() => User, author)
  writtenBy(@Root() version: NoteVersion, @Ctx() context: Context): Promise<User | null> {
    return userOf(context, version.row.writtenBy);
  }
}

const described = { description: 'Notes on it, the oldest first.' };

@Resolver(() => Run)
export class RunNotesResolver {
  @FieldResolver(() => [Note], described)
  async notes(@Root() run: Run, @Ctx() { loaders }: Context): Promise<Note[]> {
    return (await loaders.notesOf.Run.load(run.row.id)).map((row) => new Note(row));
  }
}

@Resolver(() => Experiment)
export class ExperimentNotesResolver {
  @FieldResolver(() => [Note], described)
  async notes(@Root() experiment: Experiment, @Ctx() { loaders }: Context): Promise<Note[]> {
    return (await loaders.notesOf.Experiment.load(experiment.row.id)).map((row) => new Note(row));
  }
}

@Resolver(() => Dataset)
export class DatasetNotesResolver {
  @FieldResolver(() => [Note], described)
  async notes(@Root() dataset: Dataset, @Ctx() { loaders }: Context): Promise<Note[]> {
    return (await loaders.notesOf.Dataset.load(dataset.row.id)).map((row) => new Note(row));
  }
}

@Resolver(() => Leaderboard)
export class LeaderboardNotesResolver {
  @FieldResolver(() => [Note], described)
  async notes(@Root() leaderboard: Leaderboard, @Ctx() { loaders }: Context): Promise<Note[]> {
    return (await loaders.notesOf.Leaderboard.load(leaderboard.row.id)).map((row) => new Note(row));
  }
}
