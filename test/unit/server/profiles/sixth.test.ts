import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { mayApply } from '../../../../server/profiles/decisions/mayApply.ts';
import { loadProfiles } from '../../../../server/profiles/load.ts';
import { regulationsTable } from '../../../../server/profiles/regulationsTable.ts';
import * as resolve from '../../../../server/profiles/resolve.ts';

const data = join(import.meta.dirname, '../../../../server/profiles/data');
const folder = mkdtempSync(join(tmpdir(), 'sixth-'));
afterAll(() => rmSync(folder, { recursive: true }));

cpSync(data, folder, { recursive: true });
const made = JSON.parse(readFileSync(join(folder, 'hunan.json'), 'utf8'));
made.id = 'made-up';
made.meta.region = { value: '某市', article: '1' };
made.meta.effective = { value: '2026-01-01', article: '20' };
made.meta.expires = { value: '2026-12-31', article: '20' };
made.recruit.modes = {
  value: [
    { code: 'self', label: '毛遂自荐', article: '3' },
    { code: 'unit', label: '组织推荐', article: '3' },
  ],
  article: '3',
};
made.recruit.unitOpinionModes = { value: ['unit'], article: '3' };
made.appointment.termYears = { value: 5, article: '7' };
made.appointment.onExpiry = { value: 'auto_lapse', article: '7' };
writeFileSync(join(folder, 'made-up.json'), JSON.stringify(made));

it('a sixth jurisdiction is one more file, and behaves by its data alone', () => {
  const store = loadProfiles(folder);
  const sixth = store.get('made-up');
  expect(store.all).toHaveLength(readdirSync(data).filter((name) => name.endsWith('.json')).length + 1);
  expect(resolve.modeLabel(sixth, 'self')).toBe('毛遂自荐');
  expect(resolve.hasMode(sixth, 'open_call')).toBe(false);
  expect(mayApply(sixth, { mode: 'self', callOpen: false, invited: false })).toMatchObject({ ok: true });
  expect(['self', 'unit'].filter((mode) => resolve.needsUnitOpinion(sixth, mode))).toEqual(['unit']);
  expect(resolve.stated(sixth.appointment.termYears)).toBe(5);
  expect(resolve.stated(sixth.appointment.onExpiry)).toBe('auto_lapse');
  const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
  expect(days.map((day) => resolve.inForce(sixth, day))).toEqual([false, true, true, false]);
  expect(regulationsTable(store.all)).toContain('| 某市, v1 |');
});
