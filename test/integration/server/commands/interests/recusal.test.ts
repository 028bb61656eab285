import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmFocusClaim } from '../../../../../server/commands/focus/confirmFocusClaim.ts';
import { proposeOwnFocusClaim } from '../../../../../server/commands/focus/proposeFocusClaim.ts';
import {
  releaseFocusClaims,
  releaseOwnFocusClaim,
} from '../../../../../server/commands/focus/releaseFocusClaim.ts';
import { decideRecusal } from '../../../../../server/commands/interests/decideRecusal.ts';
import { declareAsStaff } from '../../../../../server/commands/interests/declareOwnInterest.ts';
import { raiseInterest } from '../../../../../server/commands/interests/raiseInterest.ts';
import { withdrawInterest } from '../../../../../server/commands/interests/withdrawInterest.ts';
import { runLongJob } from '../../../../../server/commands/longJobs/runLongJob.ts';
import { draftYearList } from '../../../../../server/commands/yearLists/draftYearList.ts';
import { publishYearList } from '../../../../../server/commands/yearLists/publishYearList.ts';
import { DomainError } from '../../../../../server/domain/errors.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { FocusClaim } from '../../../../../server/models/focusClaim.ts';
import { Institution } from '../../../../../server/models/institution.ts';
import { Interest } from '../../../../../server/models/interest.ts';
import { LongJob } from '../../../../../server/models/longJob.ts';
import { Task } from '../../../../../server/models/task.ts';
import { YearList } from '../../../../../server/models/yearList.ts';
import { YearListEntry } from '../../../../../server/models/yearListEntry.ts';
import { searchInstitutions } from '../../../../../server/queries/institutions/searchInstitutions.ts';
import { competitorsOf } from '../../../../../server/queries/recusal/competitorsOf.ts';
import { excludedInstitutionIds } from '../../../../../server/queries/recusal/excludedInstitutionIds.ts';
import { hideFromRecused } from '../../../../../server/queries/recusal/hideFromRecused.ts';
import { isRecused } from '../../../../../server/queries/recusal/isRecused.ts';
import { recusedHolders } from '../../../../../server/queries/recusal/recusedHolders.ts';
import { visibleInterestIds } from '../../../../../server/queries/recusal/visibleInterestIds.ts';
import { longJobs } from '../../../../../server/queues/longJobs.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { buildInstitution } from '../../../../support/institutions.ts';
import { declareFamily, interestWorld } from '../../../../support/interestWorld.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const today = () => beijingDay(app.services.clock.now());
const number = (prefix: string) => app.services.ids.matter(prefix, today());
const system = () =>
  ({ ...app.services, objects: app.objects, actor: { kind: 'system', id: 'test' } }) as const;

const world = (profileId: string) => interestWorld(app, profileId);

describe('recusal', () => {
  it('SC 6(6), scenario 3: every interest excludes although V says it does not matter, and nobody can keep V', async () => {
    const it = await world('shucheng');
    const { no, recusing, article, row } = await declareFamily(it, true);
    expect({ recusing, article }).toEqual({ recusing: true, article: '6(6)' });
    expect(await isRecused(it.holder, it.clinic._id, it.about)).toBe(true);
    expect(await isRecused(it.holder, it.other._id, it.about)).toBe(false);
    expect(await excludedInstitutionIds(it.holder, today())).toEqual([it.clinic._id]);
    expect(await recusedHolders(it.clinic._id, today())).toEqual([it.holder]);
    const decision = { no, reason: '他说不影响。', revision: row.revision };
    await expect(decideRecusal(it.as('approver'), { ...decision, decision: 'keep' })).rejects.toMatchObject({
      code: 'interest.mandatory',
    });
    await decideRecusal(it.as('approver'), { ...decision, decision: 'recuse' });
    expect(await isRecused(it.holder, it.clinic._id, it.about)).toBe(true);
    expect(await Task.findById(`decideRecusal-${row._id}`).lean()).toMatchObject({
      state: 'done',
      article: '6(6)',
    });
  });

  it.each(['chongqing', 'inner-mongolia', 'hunan'])(
    '%s: may affect: excluded until a person decides otherwise',
    async (id) => {
      const it = await world(id);
      const { no, row } = await declareFamily(it, true);
      expect(await isRecused(it.holder, it.clinic._id, it.about)).toBe(true);
      await decideRecusal(it.as('approver'), {
        no,
        decision: 'keep',
        reason: '十年前的事。',
        revision: row.revision,
      });
      expect(await isRecused(it.holder, it.clinic._id, it.about)).toBe(false);
      expect(await recusedHolders(it.clinic._id, today())).toEqual([]);
    },
  );

  it('whoever decides has two working days, and only those who may see the register see the deadline', async () => {
    const it = await world('hunan');
    const { no, row } = await declareFamily(it, false);
    const read = () => Clock.findById(`recusal.decide-${row._id}`).orFail().lean();
    expect(await read()).toMatchObject({ state: 'running', kind: 'recusal.decide', subject: no });
    const task = await Task.findById(`decideRecusal-${row._id}`).lean();
    expect(task?.dueOn).toBe((await read()).limitOn);
    const seen = async (role: 'approver' | 'handler') => [
      ...(await visibleInterestIds({ actor: it.as(role).actor }, [row._id])),
    ];
    expect(await seen('approver')).toEqual([row._id]);
    expect(await seen('handler')).toEqual([]);
    const decision = { no, decision: 'recuse', reason: '确有关系。', revision: row.revision } as const;
    await decideRecusal(it.as('approver'), decision);
    expect(await read()).toMatchObject({ state: 'stopped', outcome: 'met' });
    const other = await world('hunan');
    const mistake = await declareFamily(other, false);
    const { revision, _id } = mistake.row;
    await withdrawInterest(other.as('liaison'), { no: mistake.no, reason: '登记错了。', revision });
    expect(await Clock.findById(`recusal.decide-${_id}`).lean()).toMatchObject({ state: 'stopped' });
  });

  it('LC 9(6): who applies is excluded; who does not, only by decision', async () => {
    const applied = await world('lincang');
    expect((await declareFamily(applied, false)).row.state).toBe('applied');
    expect(await isRecused(applied.holder, applied.clinic._id, applied.about)).toBe(true);
    const quiet = await world('lincang');
    const { no, row } = await declareFamily(quiet, true);
    expect([row.state, await isRecused(quiet.holder, quiet.clinic._id, quiet.about)]).toEqual([
      'declared',
      false,
    ]);
    await decideRecusal(quiet.as('approver'), {
      no,
      decision: 'recuse',
      reason: '确有关系。',
      revision: row.revision,
    });
    expect(await isRecused(quiet.holder, quiet.clinic._id, quiet.about)).toBe(true);
  });

  it('trap 10: a representative keeps away from their own institution and is flagged for competitors', async () => {
    const it = await world('lincang');
    const input = {
      no: number('LY'),
      institutionId: it.clinic._id,
      type: 'employer',
      claimsImpartial: true,
    } as const;
    const { recusing, article } = await raiseInterest(it.as('liaison'), {
      ...input,
      appointmentNo: it.term.no,
    });
    expect({ recusing, article }).toEqual({ recusing: true, article: 'ours' });
    expect(await competitorsOf(it.other._id, today())).toEqual([it.holder]);
    expect(await isRecused(it.holder, it.other._id, it.about)).toBe(false);
  });

  it('the excluded person gets exactly what a number of nothing gets', async () => {
    const it = await world('chongqing');
    await declareFamily(it, false);
    const hide = (id: string) =>
      hideFromRecused(it.holder, id, { ...it.about, notFound: 'application.not_found' });
    const refusal = await hide(it.clinic._id).catch((error: unknown) => error);
    const nothing = new DomainError('application.not_found');
    expect(refusal).toBeInstanceOf(DomainError);
    expect({ ...(refusal as DomainError) }).toEqual({ ...nothing });
    await expect(hide(it.other._id)).resolves.toBeUndefined();
  });

  it('ends with its last day, is withdrawn by others only, and is hidden from a colleague whom it concerns', async () => {
    const it = await world('hunan');
    const { no, row } = await declareFamily(it, false);
    await Interest.updateOne({ no }, { $set: { until: '2020-01-01' } });
    expect(await isRecused(it.holder, it.clinic._id, it.about)).toBe(false);
    expect(await excludedInstitutionIds(it.holder, today())).toEqual([]);
    await withdrawInterest(it.as('liaison'), { no, reason: '登记错了。', revision: row.revision });
    const approver = it.as('approver');
    const own = {
      no: number('LY'),
      institutionId: it.clinic._id,
      type: 'investment',
      claimsImpartial: false,
    } as const;
    await declareAsStaff(approver, own);
    const decision = { no: own.no, decision: 'keep', reason: '没事。', revision: 1 } as const;
    await expect(decideRecusal(approver, decision)).rejects.toMatchObject({ code: 'interest.not_found' });
  });
});

describe('LC 11, scenario 10: 重点关联监督单位', () => {
  it('claims A and B; releasing A changes nothing else, the end of a term releases the rest', async () => {
    const it = await world('lincang');
    const propose = (institutionId: string) => {
      const no = number('GZ');
      return proposeOwnFocusClaim(it.person, { personId: it.personId, no, institutionId }).then(() => no);
    };
    const [a, b] = [await propose(it.clinic._id), await propose(it.other._id)];
    await expect(propose(it.clinic._id)).rejects.toMatchObject({ code: 'focus_claim.already_open' });
    await confirmFocusClaim(it.as('liaison'), { no: b, revision: 1 });
    await releaseOwnFocusClaim(it.person, { personId: it.personId, no: a });
    expect(await FocusClaim.findOne({ no: b }).lean()).toMatchObject({ state: 'confirmed' });
    await releaseFocusClaims(system(), it.term);
    expect(await FocusClaim.findOne({ no: b }).lean()).toMatchObject({
      state: 'released',
      releasedBy: 'term',
    });
    await expect(propose(it.clinic._id)).resolves.toMatch(/^GZ/);
  });

  it('is refused with an interest, and where the document is silent', async () => {
    const lc = await world('lincang');
    await declareFamily(lc, false);
    const input = { personId: lc.personId, no: number('GZ'), institutionId: lc.clinic._id };
    await expect(proposeOwnFocusClaim(lc.person, input)).rejects.toMatchObject({
      code: 'focus_claim.refused',
    });
    const cq = await world('chongqing');
    const elsewhere = { personId: cq.personId, no: number('GZ'), institutionId: cq.clinic._id };
    await expect(proposeOwnFocusClaim(cq.person, elsewhere)).rejects.toMatchObject({
      code: 'focus_claim.refused',
    });
  });
});

describe('LC 11: the yearly list', () => {
  const work = async () => {
    for (const { _id } of await LongJob.find().lean()) await runLongJob(system(), _id, longJobs);
  };

  it('is frozen, published once a year by the agency, and told to supervisors in force only', async () => {
    const it = await world('lincang');
    const gone = await buildAppointment(app.services, {
      bureauId: it.bureauId,
      personId: randomUUID(),
      status: 'lapsed',
    });
    const paper = await buildAppointment(app.services, { bureauId: it.bureauId });
    await buildInstitution(it.bureauId, { name: '不再定点的诊所', contracted: false });
    await expect(draftYearList(it.as('liaison'))).rejects.toMatchObject({ code: 'permission.denied' });
    const { no } = await draftYearList(it.as('agency'));
    await work();
    const draft = await YearList.findOne({ no }).orFail().lean();
    expect(draft).toMatchObject({ state: 'draft', total: 2 });
    await Institution.updateOne({ _id: it.clinic._id }, { $set: { name: '改名诊所' } });
    await publishYearList(it.as('agency'), { no, revision: draft.revision });
    await work();
    const told = await Delivery.find({ kind: 'yearListPublished' }).lean();
    expect(told.map(({ personId }) => personId)).toEqual([it.personId]);
    expect(told.map(({ personId }) => personId)).not.toContain(gone.personId);
    expect(await Task.findOne({ kind: 'tellByPhone', 'object.id': paper._id }).lean()).toMatchObject({
      state: 'open',
      article: '11',
    });
    const names = (await YearListEntry.find({ listId: draft._id }).lean()).map(({ name }) => name);
    expect(names.sort()).toEqual(['仁济诊所', '康民诊所'].sort());
    await expect(draftYearList(it.as('agency'))).rejects.toMatchObject({ code: 'year_list.refused' });
  });

  it('does not exist where the document is silent', async () => {
    const it = await world('hunan');
    await expect(draftYearList(it.as('agency'))).rejects.toMatchObject({ code: 'year_list.refused' });
  });
});

describe('search', () => {
  it('finds by name, part, short form, alias, pinyin, initials and code, best first', async () => {
    const it = await world('hunan');
    const add = (name: string, code: string, aliases: string[] = []) =>
      buildInstitution(it.bureauId, { name, code, aliases });
    await add('云水市第一人民医院', 'H5001001', ['红楼医院']);
    await add('云水市第一人民医院东院区', 'H5001002');
    await add('青石县中医医院', 'H5001003');
    await add('青石县人民医院', 'H5002004');
    await add('仁济大药房连锁有限公司', 'P5002001');
    const names = async (text: string) =>
      (await searchInstitutions(it.bureauId, text, { limit: 8 })).map(({ name }) => name);
    expect(await names('云水市第一人民医院')).toEqual(['云水市第一人民医院', '云水市第一人民医院东院区']);
    expect((await names('一院'))[0]).toBe('云水市第一人民医院');
    expect((await names('云水一院'))[0]).toBe('云水市第一人民医院');
    expect((await names('市一院'))[0]).toBe('云水市第一人民医院');
    expect((await names('市第一人医'))[0]).toBe('云水市第一人民医院');
    expect(await names('县人医')).toEqual(['青石县人民医院']);
    expect(await names('县医院')).toEqual(['青石县人民医院']);
    expect((await names('qsxrmyy'))[0]).toBe('青石县人民医院');
    expect(await names('红楼')).toEqual(['云水市第一人民医院']);
    expect(await names('中医院')).toEqual(['青石县中医医院']);
    expect(await names('东院区')).toEqual(['云水市第一人民医院东院区']);
    expect(await names('renjidayaofang')).toEqual(['仁济大药房连锁有限公司']);
    expect(await names('zhongyi')).toEqual(['青石县中医医院']);
    expect((await names('ysydyrmyy')).length).toBe(0);
    expect((await names('yssdyrmyy'))[0]).toBe('云水市第一人民医院');
    expect(await names('h50010')).toHaveLength(3);
    expect(await names('飞船')).toEqual([]);
    expect(await names('院')).toEqual([]);
  });
});
