import { describe, expect, it } from 'vitest';
import { mayOpenSocket, trustedOrigins } from './origins.ts';

describe('origins', () => {
  it('are one for a public address and two for the own machine', () => {
    expect(trustedOrigins('https://lab.example/app')).toEqual(['https://lab.example']);
    expect(trustedOrigins('http://localhost:3000')).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000']);
  });

  it('of other pages may not open a socket', () => {
    expect(mayOpenSocket(undefined, 'http://localhost:3000')).toBe(true);
    expect(mayOpenSocket('http://127.0.0.1:3000', 'http://localhost:3000')).toBe(true);
    expect(mayOpenSocket('http://localhost:8080', 'http://localhost:3000')).toBe(false);
    expect(mayOpenSocket('https://elsewhere.example', 'http://localhost:3000')).toBe(false);
  });
});
