import { describe, expect, it } from 'vitest';
import { mayOpenSocket, trustedOrigins } from './origins.ts';

describe('origins', () => {
  it('are one for a public address and two for the own machine', () => {
    expect(trustedOrigins('https://lab.example/app')).toEqual(['https://lab.example']);
    expect(trustedOrigins('http://localhost:3000')).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000']);
  });

  it('of the API itself are its own pages', () => {
    expect(mayOpenSocket({ origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000' }, 'http://localhost:3000')).toBe(
      true,
    );
    expect(mayOpenSocket({ origin: 'null', host: '127.0.0.1:4000' }, 'http://localhost:3000')).toBe(false);
  });

  it('of other pages may not open a socket', () => {
    expect(mayOpenSocket({}, 'http://localhost:3000')).toBe(true);
    expect(mayOpenSocket({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:4000' }, 'http://localhost:3000')).toBe(
      true,
    );
    expect(mayOpenSocket({ origin: 'http://localhost:8080', host: '127.0.0.1:4000' }, 'http://localhost:3000')).toBe(
      false,
    );
    expect(
      mayOpenSocket({ origin: 'https://elsewhere.example', host: '127.0.0.1:4000' }, 'http://localhost:3000'),
    ).toBe(false);
  });
});
