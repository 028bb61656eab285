import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgedWordings, type Topic, topics } from './support/wordings.ts';
import { withWordings } from './support/wordingsTable.ts';

const all = judgedWordings();

it('there are at least three hundred, none of them twice', () => {
  expect(all.length).toBeGreaterThanOrEqual(300);
  const names = all.map(({ topic, wording }) => `${topic} ${wording.list ?? ''} ${wording.say}`);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(Object.keys(topics) as Topic[])('%s', (topic) => {
  const own = all.filter((one) => one.topic === topic);

  it('understands every wording that must be understood', () => {
    const missed = own.filter(({ hit, wording }) => wording.must && !hit);
    expect(missed.map(({ wording, heard }) => `${wording.say} -> ${heard}`)).toEqual([]);
  });

  it('has wordings to be refused as well as to be taken', () => {
    expect(own.some(({ wording }) => wording.refused)).toBe(true);
    expect(own.some(({ wording }) => !wording.refused)).toBe(true);
  });
});

it('docs/conversation.md has the figures of today: run `npm run docs:wordings`', () => {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/conversation.md'), 'utf8');
  // However the tables are laid out.
  const plain = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-');
  expect(plain(withWordings(document))).toBe(plain(document));
});
