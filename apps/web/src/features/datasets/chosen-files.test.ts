import { describe, expect, it } from 'vitest';
import { filesOfInput, uploadName } from './chosen-files.ts';

const file = (name: string, path = '') =>
  Object.defineProperty(new File(['x'], name), 'webkitRelativePath', { value: path });

describe('the files of a choice', () => {
  it('bear their path in the folder that was chosen, in one order, without what systems put there', () => {
    const chosen = filesOfInput([
      file('data.dat', 'PEMS04/data.dat'),
      file('.DS_Store', 'PEMS04/.DS_Store'),
      file('adj_mx.pkl', 'PEMS04/adj_mx.pkl'),
    ]);
    expect(chosen.map(({ name }) => name)).toEqual(['PEMS04/adj_mx.pkl', 'PEMS04/data.dat']);
    expect(filesOfInput([file('b.npz'), file('a.csv')]).map(({ name }) => name)).toEqual(['a.csv', 'b.npz']);
  });

  it.each([
    [['a.csv'], 'a.csv'],
    [['set/a.csv', 'set/deep/b.csv'], 'set'],
    [['a.csv', 'b.npz', 'c.csv'], 'a.csv and 2 more'],
    [['set/a.csv', 'other/b.csv'], 'set/a.csv and 1 more'],
  ])('are called %j: %s', (names, called) => {
    expect(uploadName(names)).toBe(called);
  });
});
