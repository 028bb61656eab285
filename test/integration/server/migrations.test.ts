import { readdirSync } from 'node:fs';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Corps, startCorps } from '../../support/termWorld.ts';

const folder = new URL('../../../server/models/', import.meta.url);
let corps: Corps;
beforeAll(async () => {
  for (const file of readdirSync(folder)) await import(new URL(file, folder).href);
  corps = await startCorps('2026-11-30');
});
afterAll(() => corps.stop());

it('every collection and every index that a model declares is made by a migration', async () => {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const there = new Set((await db.listCollections().toArray()).map(({ name }) => name));
  const missing: string[] = [];
  for (const model of Object.values(mongoose.models)) {
    const { name } = model.collection;
    if (!there.has(name)) missing.push(name);
    const keys = there.has(name)
      ? (await db.collection(name).indexes()).map(({ key }) => JSON.stringify(key))
      : [];
    for (const [key] of model.schema.indexes()) {
      if (!keys.includes(JSON.stringify(key))) missing.push(`${name} ${JSON.stringify(key)}`);
    }
  }
  expect(missing).toEqual([]);
});
