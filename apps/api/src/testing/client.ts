/** Asks an API over HTTP as somebody: a script by its key, a person by a cookie, or a stranger. */
import { z } from 'zod';

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
});
export type Answer = z.infer<typeof answerSchema>;

export class Client {
  constructor(
    readonly url: string,
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: { ...this.headers, ...headers } });
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers, ...headers },
      body: JSON.stringify(body),
    });
  }

  /** The whole answer, errors and all. */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const response = await this.post('/graphql', { query, variables });
    return answerSchema.parse(await response.json());
  }

  /** The data of an answer that must have no errors, in the shape that the test expects. */
  async read<Shape extends z.ZodType>(
    shape: Shape,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<z.output<Shape>> {
    const answer = await this.ask(query, variables);
    if (answer.errors !== undefined) {
      throw new Error(`${this.url}/graphql answered errors to\n${query}\n${JSON.stringify(answer.errors, null, 2)}`);
    }
    return shape.parse(answer.data);
  }

  /** The code of the first error; the answer must have one. */
  async errorCode(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const answer = await this.ask(query, variables);
    const [first] = answer.errors ?? [];
    if (first === undefined) throw new Error(`expected an error to\n${query}\ngot ${JSON.stringify(answer.data)}`);
    return first.extensions?.['code'];
  }
}
