import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expressDissatisfaction } from '../../../../server/commands/opinions/expressDissatisfaction.ts';
import { openAuthor } from '../../../../server/commands/opinions/openAuthor.ts';
import { acceptReport } from '../../../../server/commands/reports/acceptReport.ts';
import { splitReport } from '../../../../server/commands/reports/splitReport.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { messageKind } from '../../../../server/queries/messages/index.ts';
import { opinionAnswers, opinionWorld } from '../../../support/opinionWorld.ts';
import { reportWorld } from '../../../support/reportWorld.ts';
import { type Corps, startCorps } from '../../../support/termWorld.ts';

let corps: Corps;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
});
afterAll(() => corps.stop());

/** Words that only somebody’s own matter could have brought into the store. */
const planted: string[] = [];
function canary(what: string): string {
  const word = `金丝雀${what}王小翠`;
  planted.push(word);
  return word;
}
/** People whose ids must not lead from an opinion, a report or its leads to them. */
const authors: string[] = [];

it('opinions: texts, notes, explanations, answers and the writers of letters', async () => {
  const { bureauId, personId, term, submit, step } = await opinionWorld(corps, 'shucheng');
  authors.push(personId, term.supervisorId);
  const letter = { name: canary('写信人'), contact: canary('联系方式'), consents: true };
  const text = canary('意见').repeat(3);
  const no = await submit({ ...opinionAnswers, origin: '转递来信', text }, letter);
  const liaison = corps.staff(bureauId, 'liaison', 'supervision');
  await openAuthor(liaison, { no, reason: canary('查看理由') });
  await step(liaison, no, 'register', {});
  await step(liaison, no, 'assign', { office: canary('科室'), proposal: canary('办理意见') });
  await step(liaison, no, 'delay', { reason: canary('延期'), text: canary('解释').repeat(2) });
  await step(liaison, no, 'answer', { text: canary('答复') });
  await step(liaison, no, 'close', { reason: canary('办结') });
  await expressDissatisfaction(corps.services, { personId, no, text: canary('不满意') });
});

it('reports: answers, findings and notes', async () => {
  const { bureauId, personId, term, submit } = await reportWorld(corps, 'hunan');
  authors.push(personId, term.supervisorId);
  const { no } = await submit({
    ...{ place: canary('地点'), findings: canary('情况').repeat(2), companions: canary('同行') },
    ...{ interviewed: canary('走访对象'), opinions: canary('建议').repeat(2) },
  });
  const liaison = corps.staff(bureauId, 'liaison');
  await acceptReport(liaison, { no, revision: 1 });
  await splitReport(liaison, {
    ...{ no, revision: 2 },
    findings: [
      { as: 'lead', codes: ['R38.4'], facts: canary('线索').repeat(3) },
      { as: 'opinion', category: 'policy', text: canary('分办意见').repeat(2) },
      { as: 'breach', text: canary('违约').repeat(2) },
    ],
  });
  await corps.handleEvents();
});

/** Every collection as text, sealed bytes included. */
async function dumps(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name } of (await mongoose.connection.db?.listCollections().toArray()) ?? []) {
    const rows = await mongoose.connection.collection(name).find().toArray();
    const dump = JSON.stringify(rows, (_key, value) =>
      value?._bsontype === 'Binary' ? value.toString('utf8') : value,
    );
    found.set(name, dump);
  }
  return found;
}

it('none of it can be read in any collection, events and outbox included', async () => {
  expect(planted.length).toBeGreaterThan(15);
  const all = await dumps();
  const readable = [...all].flatMap(([name, dump]) =>
    planted.filter((word) => dump.includes(word)).map((word) => `${word} in ${name}`),
  );
  expect(readable).toEqual([]);
});

it('and no id leads from a matter to its author: only their own term names them', async () => {
  const all = await dumps();
  const named = [...all].flatMap(([name, dump]) => (authors.some((id) => dump.includes(id)) ? [name] : []));
  expect(named).toEqual(['appointments']);
});

it('messages say number and state only', async () => {
  const owed = await Delivery.find({ channel: 'notice' }).lean();
  const kinds = new Set(owed.map(({ kind }) => kind));
  for (const kind of [
    'opinionReceived',
    'opinionAnswered',
    'opinionDelayed',
    'reportReceived',
    'reportAccepted',
  ])
    expect([...kinds]).toContain(kind);
  for (const { kind, object } of owed) {
    const text = JSON.stringify(await messageKind(kind).build(object?.id ?? '', corps.services));
    expect(
      planted.filter((word) => text.includes(word)),
      kind,
    ).toEqual([]);
  }
});
