/** Where the weights behind an entry come from. Whatever it is, this platform alone has scored them. */
import { registerEnumType } from 'type-graphql';

export const entryOrigins = { TRAINED_HERE: 'TRAINED_HERE', WEIGHTS_SUBMITTED: 'WEIGHTS_SUBMITTED' } as const;
registerEnumType(entryOrigins, {
  name: 'EntryOrigin',
  description: 'Where the weights behind an entry come from; whatever it is, the server has scored them itself.',
  valuesConfig: {
    TRAINED_HERE: { description: 'They were fitted here by runs of an experiment.' },
    WEIGHTS_SUBMITTED: { description: 'They were trained elsewhere and submitted as files.' },
  },
});
export type EntryOrigin = keyof typeof entryOrigins;

export function originOf({ method }: { readonly method: string }): EntryOrigin {
  return method === 'submitted' ? 'WEIGHTS_SUBMITTED' : 'TRAINED_HERE';
}
