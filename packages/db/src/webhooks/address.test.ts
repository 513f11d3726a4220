import { describe, expect, it } from 'vitest';
import { webhookUrlFault } from './address.ts';

describe('webhookUrlFault', () => {
  const fault = (text: string) => webhookUrlFault(text, { allowPrivate: false });
  it.each([
    'https://example.org/hook',
    'http://example.org:8080/a?b=c',
    'https://93.184.216.34/',
    'https://[2606:4700::1]/',
  ])('has nothing against %s', (text) => expect(fault(text)).toBeUndefined());
  it.each([
    ['hook', 'expected an address'],
    ['ftp://example.org', 'https:// or http://'],
    ['file:///etc/passwd', 'https:// or http://'],
    ['https://example.org:22/', 'ports'],
    ['https://user:pass@example.org/', 'password'],
    ['http://localhost/', 'public'],
    ['http://a.localhost./', 'public'],
    ['http://127.0.0.1/', 'public'],
    // Spellings of the loopback that URLs know.
    ['http://2130706433/', 'public'],
    ['http://0x7f.1/', 'public'],
    ['http://017700000001/', 'public'],
    ['http://127.1/', 'public'],
    ['http://[::ffff:127.0.0.1]/', 'public'],
    ['http://[::]/', 'public'],
    ['http://１２７.0.0.1/', 'public'],
  ])('refuses %s', (text, sentence) => expect(fault(text)).toContain(sentence));
  it('lets who means it reach private ones', () => {
    expect(webhookUrlFault('http://127.0.0.1:3999/', { allowPrivate: true })).toBeUndefined();
  });
});
