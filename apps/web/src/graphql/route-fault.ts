import type { Translator } from '../i18n/translator.ts';

/** An array of `/binary/*` did not come: the API says so by a status, without a sentence. */
export class RouteFault extends Error {
  override name = 'RouteFault';

  constructor(
    readonly path: string,
    readonly status: number,
  ) {
    super(`the API answered ${status} for ${path}`);
  }
}

/** Why something could not be loaded, as a part of a sentence; in the words of whoever threw it where those are not ours. */
export function causeText(t: Translator<'ui'>, cause: unknown): string {
  if (cause instanceof RouteFault) return t('answered', { status: String(cause.status), path: cause.path });
  return cause instanceof Error ? cause.message : String(cause);
}
