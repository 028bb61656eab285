import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffContext } from '../../../../../server/commands/context.ts';
import { leadSteps } from '../../../../../server/commands/leads/steps/index.ts';
import type { StepInputs } from '../../../../../server/commands/leads/steps/types.ts';
import { takeStep } from '../../../../../server/commands/leads/takeStep.ts';
import { DomainError } from '../../../../../server/domain/errors.ts';
import {
  type LeadMove,
  type LeadStatus,
  leadMoveNames,
  leadMoves,
  leadStatuses,
  openLeadStatuses,
} from '../../../../../server/domain/leads/machine.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Event } from '../../../../../server/models/event.ts';
import type { LeadDoc } from '../../../../../server/models/lead.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import { hasPermission } from '../../../../../server/permissions/permissions.ts';
import { handIn, leadOf } from '../../../../support/leads.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

const roles = ['liaison', 'supervision', 'approver', 'handler', 'discipline', 'auditor'] as const;
let corps: Corps;
let actors: StaffContext[];
let master: LeadDoc;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  const bureauId = await corps.bureau('hunan');
  actors = roles.map((role) => corps.staff(bureauId, role));
  for (const { actor } of actors) {
    await Staff.create({
      ...{ _id: actor.id, bureauId, username: actor.id, name: '某某', roles: [...actor.roles] },
      ...{ passwordHash: 'x', totpSealed: Buffer.from('x'), createdAt: corps.services.clock.now() },
    });
  }
  master = await handIn(corps, bureauId);
});
afterAll(() => corps.stop());

const idOf = (role: (typeof roles)[number]): string => actors[roles.indexOf(role)]?.actor.id ?? '';
const told = { text: '您反映的情况有了结果，请查看。', by: 'inbox' } as const;
const reason = '按程序办理。';

/** What each step is given: always fit to be taken, so that only status and permission decide. */
const inputs = (): StepInputs => ({
  accept: { assigneeId: idOf('handler') },
  assign: { assigneeId: idOf('handler') },
  reclassify: { as: 'breach', summary: '没有按协议公示价格，请依协议处理。', reason },
  transfer: { to: '市场监管局', summary: '涉嫌违规，请依法处理。', reason },
  passDown: { toBureauId: 'nowhere', summary: '涉嫌违规，请依法处理。', reason },
  report: { kind: 'police', to: '公安局', summary: '涉嫌犯罪，请依法处理。' },
  merge: { masterNo: master.no, reason },
  extendVerification: { reason, text: '需要调取更多病历，请再等一等。' },
  file: { reason },
  notFile: { reason },
  notify: told,
  investigate: { officers: [idOf('handler'), idOf('supervision')] },
  extendDecision: { reason, text: '需要鉴定，请再等一等，谢谢。' },
  pause: { ground: 'expertise', reason, text: '需要更多材料，请再等一等。' },
  resume: { reason },
  decide: { outcome: 'substantiated', reason },
  delay: { reason, text: '正在等鉴定结果，下月初告诉您。' },
  feedBack: told,
  checkReward: { eligible: true, reason },
  close: { reason },
  reopen: { reason },
});

const seen = new Set<LeadStatus>();

it('random steps by random people: no illegal state, each event once, permissions hold, nothing half done', async () => {
  const walk = fc.array(
    fc.record({ move: fc.constantFrom(...leadMoveNames), who: fc.nat(roles.length - 1) }),
    {
      minLength: 25,
      maxLength: 45,
    },
  );
  await fc.assert(
    fc.asyncProperty(walk, async (moves) => {
      const { no, _id } = await handIn(corps, master.bureauId);
      seen.add('registered');
      for (const { move, who } of moves) await attempt(no, _id, move, actors[who] as StaffContext);
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 240_000);

async function attempt(no: string, id: string, move: LeadMove, actor: StaffContext): Promise<void> {
  const before = await leadOf(no);
  const events = await Event.countDocuments({ 'object.id': id, type: 'lead.stepped' });
  const lines = await LeadMessage.countDocuments({ leadId: id });
  const request = { no, step: move, revision: before.revision, input: inputs()[move] };
  const refused = await takeStep(actor, request as never).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return error.code;
    },
  );
  const after = await leadOf(no);
  const stepped = await Event.countDocuments({ 'object.id': id, type: 'lead.stepped' });
  if (refused) {
    expect({ after, stepped }).toEqual({ after: before, stepped: events });
    expect(await LeadMessage.countDocuments({ leadId: id })).toBe(lines);
    return;
  }
  const { from, to }: { from: readonly LeadStatus[]; to?: LeadStatus } = leadMoves[move];
  expect(from).toContain(before.status);
  expect(after.status).toBe(to ?? before.status);
  expect(after.revision).toBe(before.revision + 1);
  expect(stepped).toBe(events + 1);
  expect(hasPermission(actor.actor, leadSteps[move].permission)).toBe(true);
  const running = await Clock.find({ 'object.id': id, state: 'running' }, { kind: 1 }).lean();
  const isOpen = (openLeadStatuses as readonly string[]).includes(after.status);
  if (!isOpen) expect(running).toEqual([]);
  seen.add(after.status);
}

it('every status can be reached from the first', () => {
  const reached = new Set<LeadStatus>(['registered']);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { from, to } of Object.values<{ from: readonly LeadStatus[]; to?: LeadStatus }>(leadMoves)) {
      if (to && !reached.has(to) && from.some((status) => reached.has(status))) {
        reached.add(to);
        grown = true;
      }
    }
  }
  expect([...reached].sort()).toEqual([...leadStatuses].sort());
  expect(seen.size).toBeGreaterThan(3);
});
