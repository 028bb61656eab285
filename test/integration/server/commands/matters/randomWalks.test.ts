import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaintSteps } from '../../../../../server/commands/complaints/steps/index.ts';
import type { ComplaintStepInputs } from '../../../../../server/commands/complaints/steps/types.ts';
import { supplyDocumentAsStaff } from '../../../../../server/commands/complaints/supplyDocument.ts';
import { takeComplaintStep } from '../../../../../server/commands/complaints/takeComplaintStep.ts';
import type { StaffContext } from '../../../../../server/commands/context.ts';
import { expressDissatisfaction } from '../../../../../server/commands/opinions/expressDissatisfaction.ts';
import { opinionSteps } from '../../../../../server/commands/opinions/steps/index.ts';
import type { OpinionStepInputs } from '../../../../../server/commands/opinions/steps/types.ts';
import { takeOpinionStep } from '../../../../../server/commands/opinions/takeOpinionStep.ts';
import { acceptReport } from '../../../../../server/commands/reports/acceptReport.ts';
import { archiveReport } from '../../../../../server/commands/reports/archiveReport.ts';
import { resubmitReport } from '../../../../../server/commands/reports/resubmitReport.ts';
import { returnReport } from '../../../../../server/commands/reports/returnReport.ts';
import { splitReport } from '../../../../../server/commands/reports/splitReport.ts';
import {
  closedComplaintStatuses,
  complaintMoves,
  complaintStatuses,
} from '../../../../../server/domain/complaints/machine.ts';
import {
  type OpinionMove,
  opinionMoves,
  opinionStatuses,
} from '../../../../../server/domain/opinions/machine.ts';
import {
  type ReportMove,
  reportMoves,
  reportStatuses,
} from '../../../../../server/domain/reports/machine.ts';
import { Opinion } from '../../../../../server/models/opinion.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import { can } from '../../../../../server/permissions/permissions.ts';
import { complaintWorld } from '../../../../support/complaintWorld.ts';
import { opinionWorld } from '../../../../support/opinionWorld.ts';
import { reachable, walkRandomly } from '../../../../support/randomWalk.ts';
import { reportForm, reportOf, reportWorld } from '../../../../support/reportWorld.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

const roles = ['liaison', 'supervision', 'approver', 'handler', 'reviewer', 'auditor'] as const;
const plan = { runs: 5, length: 40 };
let corps: Corps;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
});
afterAll(() => corps.stop());

/** One of each role in the bureau, and somebody with all of them in another one. */
async function peopleOf(bureauId: string): Promise<StaffContext[]> {
  const own = roles.map((role) => corps.staff(bureauId, role));
  for (const { actor } of own) {
    await Staff.create({
      ...{ _id: actor.id, bureauId, username: actor.id, name: '某某', roles: [...actor.roles] },
      ...{ passwordHash: 'x', totpSealed: Buffer.from('x'), createdAt: corps.services.clock.now() },
    });
  }
  return [...own, corps.staff(await corps.bureau('hunan'), ...roles)];
}

const at = <T>(all: readonly T[], index: number): T => {
  const one = all[index];
  if (one === undefined) throw new Error('no such actor');
  return one;
};

it('opinions: no illegal state, each event once, permissions hold, nothing half done', async () => {
  const world = await opinionWorld(corps, 'hunan');
  const people = await peopleOf(world.bureauId);
  const handler = at(people, roles.indexOf('handler')).actor.id;
  const reason = '按程序办理。';
  const text = '已经研究，慢病药放宽到三个月，下月起执行。';
  const inputs: OpinionStepInputs = {
    ...{ register: {}, assign: { assigneeId: handler, proposal: '请研究后答复。' }, answer: { text } },
    ...{ delay: { reason, text }, close: { reason }, reopen: { reason } },
  };
  type Move = OpinionMove | 'dissatisfied';
  const stored = (no: string) => Opinion.findOne({ no }).orFail().lean();
  const seen = await walkRandomly<Move>(
    {
      moves: { ...opinionMoves, dissatisfied: opinionMoves.reopen },
      ...{ closed: ['closed'], stored },
      events: ['opinion.stepped', 'opinion.dissatisfied'],
      begin: () => world.submit(),
      async attempt(no, step, who) {
        if (step === 'dissatisfied') {
          return expressDissatisfaction(corps.services, {
            personId: world.personId,
            no,
            text: '没有说清楚。',
          });
        }
        const { revision } = await stored(no);
        const request = { no, step, revision, input: inputs[step] };
        return takeOpinionStep(at(people, who), request as never);
      },
      actors: people.length,
      may: (move, who) =>
        move === 'dissatisfied' ||
        can(at(people, who).actor, opinionSteps[move].permission, { bureauId: world.bureauId }),
    },
    plan,
  );
  expect(reachable(opinionMoves, ['submitted'])).toEqual([...opinionStatuses].sort());
  expect([...seen].sort()).toEqual([...opinionStatuses].sort());
}, 240_000);

it('reports: no illegal state, each event once, permissions hold, nothing half done', async () => {
  const world = await reportWorld(corps, 'hunan');
  const people = await peopleOf(world.bureauId);
  let turn = 0;
  const commands: Record<ReportMove, (by: StaffContext, no: string, revision: number) => Promise<unknown>> = {
    accept: (by, no, revision) => acceptReport(by, { no, revision }),
    return: (by, no, revision) => returnReport(by, { no, revision, reason: '请补充日期和经过。' }),
    split: (by, no, revision) => {
      turn += 1;
      const found = { as: 'opinion', category: 'agency_service', text: '建议放一份收费项目表。' } as const;
      return splitReport(by, { no, revision, findings: turn % 2 === 0 ? [] : [found] });
    },
    resubmit: (_by, no) =>
      resubmitReport(corps.services, {
        ...{ personId: world.personId, no, form: reportForm, answers: world.answers() },
        evidenceOwner: `person:${world.personId}`,
      }),
    async archive(by, no) {
      const { _id, revision } = await reportOf(no);
      await archiveReport(by, _id);
      // It does nothing where it may not, which counts as refused.
      if ((await reportOf(no)).revision === revision) return acceptReport(by, { no, revision: -1 });
      return undefined;
    },
  };
  const seen = await walkRandomly<ReportMove>(
    {
      ...{ moves: reportMoves, closed: ['archived'], stored: reportOf },
      events: ['accepted', 'returned', 'resubmitted', 'split', 'archived'].map((name) => `report.${name}`),
      begin: async () => (await world.submit()).no,
      attempt: async (no, move, who) => commands[move](at(people, who), no, (await reportOf(no)).revision),
      actors: people.length,
      may: (move, who) =>
        move === 'resubmit' ||
        move === 'archive' ||
        can(at(people, who).actor, 'report.review', { bureauId: world.bureauId }),
    },
    plan,
  );
  expect(reachable(reportMoves, ['submitted'])).toEqual([...reportStatuses].sort());
  expect([...seen].sort()).toEqual([...reportStatuses].sort());
}, 240_000);

it('complaints: no illegal state, each event once, permissions hold, nothing half done', async () => {
  const world = await complaintWorld(corps, 'chongqing');
  const { bureauId, term, facts } = world;
  const people = await peopleOf(bureauId);
  const liaison = world.people.liaison;
  const text = '经核实，情况已经查清，请今后注意。';
  let turn = 0;
  const inputs = (): ComplaintStepInputs => ({
    ...{ register: { supervisorNo: term.no }, note: { supervisorNo: term.no }, passOn: {} },
    ...{ setAside: { reason: '不在受理范围。' }, sendBack: { reason: '请再核实。' } },
    investigate: { investigatorId: at(people, roles.indexOf('reviewer')).actor.id, facts },
    propose: {
      founded: turn % 2 === 0,
      ...{ heard: 'talk', breaches: [], illegal: false, report: '经查看录像，情况清楚。' },
    },
    ...{ dismissComplaint: { text }, uphold: { text }, handle: { measure: 'warning', text } },
  });
  const seen = await walkRandomly<keyof typeof complaintMoves>(
    {
      ...{ moves: complaintMoves, closed: closedComplaintStatuses },
      events: ['complaint.stepped', 'complaint.documentSupplied'],
      stored: world.stored,
      begin: async () => (await (turn % 3 === 0 ? world.enter() : world.enterWhole())).no,
      async attempt(no, step, who) {
        turn += 1;
        if (step === 'supply') {
          const file = await world.fileOf(liaison);
          return supplyDocumentAsStaff(liaison, { no, fileIds: [file.id] });
        }
        const { revision } = await world.stored(no);
        const request = { no, step, revision, input: inputs()[step] };
        return takeComplaintStep(at(people, who), request as never);
      },
      actors: people.length,
      may: (move, who) =>
        move === 'supply' || can(at(people, who).actor, complaintSteps[move].permission, { bureauId }),
    },
    plan,
  );
  expect(reachable(complaintMoves, ['awaiting_document', 'filed'])).toEqual([...complaintStatuses].sort());

  expect(seen.size).toBeGreaterThan(5);
}, 240_000);
