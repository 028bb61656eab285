import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { leavesOf } from '../../../../server/profiles/describe.ts';
import { loadProfiles } from '../../../../server/profiles/load.ts';

const file = join(import.meta.dirname, '../../../cases/regulations/matrix.json');
const store = loadProfiles();

/** What a document says: nothing, something under that article, or exactly that value under that article. */
const cellSchema = z.union([
  z.null(),
  z.string().transform((article) => ({ article })),
  z.strictObject({ value: z.unknown(), article: z.string() }),
]);
const rowSchema = z.strictObject({
  row: z.string(),
  path: z.string(),
  cells: z.record(z.string(), cellSchema),
});

/** The matrix of the domain notes §1.1, row by row, written from the regulations and not from our data. */
const rows = z.array(rowSchema).parse(JSON.parse(readFileSync(file, 'utf8')));

describe.each(rows)('$row', ({ path, cells }) => {
  it('is asked of every rule-set', () => {
    expect(Object.keys(cells).sort()).toEqual(store.all.map(({ id }) => id).sort());
  });

  it.each(Object.entries(cells))(`%s: ${path}`, (id, cell) => {
    const placed = leavesOf(store.get(id)).find((leaf) => leaf.path === path);
    expect(placed, `${id} has no ${path}`).toBeDefined();
    if (cell === null) expect(placed?.leaf).toBeNull();
    else expect(placed?.leaf).toMatchObject(cell);
  });
});
