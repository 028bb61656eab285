import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decisions } from '../../../../server/profiles/decisions/index.ts';
import { loadProfiles } from '../../../../server/profiles/load.ts';

const folder = join(import.meta.dirname, '../../../cases/decisions');
const store = loadProfiles();

/** `expect` is compared with the parts of the answer that it names; it must name the article. */
const caseSchema = z.strictObject({
  profile: z.string(),
  /** Trap of the domain notes that the case is about. */
  trap: z.number().optional(),
  given: z.record(z.string(), z.unknown()),
  expect: z.looseObject({ article: z.string().nullable() }),
});

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const names = Object.keys(decisions);

it('every decision has cases, and every file of cases a decision', () => {
  expect(files.map((file) => file.replace('.json', '')).sort()).toEqual([...names].sort());
});

describe.each(files)('%s', (file) => {
  const cases = z.array(caseSchema).parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const decide = Reflect.get(decisions, file.replace('.json', ''));

  it('asks every rule-set', () => {
    const asked = new Set(cases.map(({ profile }) => profile));
    expect([...asked].sort()).toEqual(store.all.map(({ id }) => id).sort());
  });

  it.each(
    cases.map((one) => [`${one.profile} ${one.expect.article}: ${JSON.stringify(one.given)}`, one] as const),
  )('%s', (_title, { profile, given, expect: wanted }) => {
    expect(decide(store.get(profile), given)).toMatchObject(wanted);
  });
});
