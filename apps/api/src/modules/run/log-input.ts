import { Field, InputType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../scalars.ts';

/** By their names in the API, as the database has them. */
export const logLevels = { DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
registerEnumType(logLevels, {
  name: 'LogLevel',
  description: 'How much a line of a log matters.',
  valuesConfig: {
    DEBUG: { description: 'Of use to those who look for a fault.' },
    INFO: { description: 'What goes on.' },
    WARN: { description: 'Something is not as it should be; the run goes on.' },
    ERROR: { description: 'Why the run did not go on.' },
  },
});
export type LogLevel = (typeof logLevels)[keyof typeof logLevels];

@InputType({ description: 'Lines of a log that meet all of it; what is left out lets every line through.' })
export class RunLogFilter {
  @Field(() => [logLevels], { nullable: true, description: 'Lines of these levels; none when it is empty.' })
  levels?: LogLevel[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lines whose message has this part, in any case; 1 to 200 characters.',
  })
  text?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Lines that were written at this moment or later.' })
  from?: Date | null;
}
