import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffContext } from '../../../../../server/commands/context.ts';
import { completeTask } from '../../../../../server/commands/tasks/completeTask.ts';
import { openTask } from '../../../../../server/commands/tasks/openTask.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { Task } from '../../../../../server/models/task.ts';
import { listTasks } from '../../../../../server/queries/tasks/listTasks.ts';
import { handIn } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  bureauId = await corps.bureau('chongqing');
});
afterAll(() => corps.stop());

/** All pages of open tasks, by what they are about. */
async function pages(context: StaffContext): Promise<string[][]> {
  const seen: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listTasks(context, { state: 'open', limit: 5, ...(cursor ? { cursor } : {}) });
    seen.push(page.rows.map(({ subject }) => subject));
    cursor = page.nextCursor;
  }
  return seen;
}

it('whoever may not see a matter learns of it neither from a task nor from a gap', async () => {
  const lead = await handIn(corps, bureauId);
  const open = async (n: number, object: { kind: 'lead' | 'appointment'; id: string }, subject: string) => {
    corps.goTo(`2026-09-${22 + n}`);
    const task = {
      bureauId,
      kind: 'tellByPhone',
      object,
      subject,
      article: 'ours',
      occasion: `${n}`,
    } as const;
    await openTask(corps.person('test'), task);
  };
  for (const n of [0, 1, 2]) {
    await open(n, { kind: 'appointment', id: 'a' }, `PZ${n}`);
    for (const more of [0, 3, 6]) await open(n + more, { kind: 'lead', id: lead._id }, lead.no);
    await open(n + 3, { kind: 'appointment', id: 'b' }, `PZ${n + 3}`);
  }
  const approver = corps.staff(bureauId, 'approver');
  const reviewer = corps.staff(bureauId, 'reviewer');
  expect((await pages(approver)).flat().filter((no) => no === lead.no).length).toBeGreaterThan(5);
  const plain = ['PZ5', 'PZ4', 'PZ3', 'PZ2', 'PZ1', 'PZ0'];
  expect(await pages(reviewer)).toEqual([plain.slice(0, 5), plain.slice(5)]);

  const about = await Task.findOne({ 'object.kind': 'lead' }).orFail().lean();
  const done = { id: about._id, note: '已电话告知。' };
  expect((await refusalOf(completeTask(reviewer, done))).code).toBe('task.not_found');
  await Lead.updateOne({ _id: lead._id }, { $set: { excludedStaff: [approver.actor.id] } });
  expect((await refusalOf(completeTask(approver, done))).code).toBe('task.not_found');
  expect((await pages(approver)).flat()).toEqual(plain);
  await completeTask(corps.staff(bureauId, 'liaison'), done);
  expect((await Task.findById(about._id).lean())?.state).toBe('done');
});
