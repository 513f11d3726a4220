/** Asks the API as a team's script does: GraphQL with a key. */
import type { z } from 'zod';
import { PlainError } from './plain-error.ts';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async ask<Shape extends z.ZodType>(
    shape: Shape,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<z.output<Shape>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.key}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer;
    if (answer.errors !== undefined) {
      throw new PlainError(`The API refused a query: ${answer.errors.map((error) => error.message).join('; ')}`);
    }
    return shape.parse(answer.data);
  }
}
