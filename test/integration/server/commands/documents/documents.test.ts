import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftDocument } from '../../../../../server/commands/documents/draftDocument.ts';
import { markDocumentRead } from '../../../../../server/commands/documents/markDocumentRead.ts';
import { publishDocument } from '../../../../../server/commands/documents/publishDocument.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { CorpsDocument } from '../../../../../server/models/corpsDocument.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { messageKind } from '../../../../../server/queries/messages/index.ts';
import { corpsBureau, corpsOf, drainEvents, staffOf } from '../../../../support/corps.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('10(1), 11: documents and briefings', () => {
  it('exist only of the kinds that the document names', async () => {
    for (const [profile, kind] of [
      ['shucheng', '文件'],
      ['chongqing', '文件'],
      ['inner-mongolia', '文件'],
      ['lincang', '简报'],
    ] as const) {
      const bureauId = await corpsBureau(app.services, profile, 'city');
      const draft = draftDocument(staffOf(app.services, bureauId), { kind, title: '通报', text: '正文' });
      expect((await refusalOf(draft)).code, profile).toBe('document.kind_unknown');
    }
  });

  it('reach everybody in force once after the approver said so, and nobody past their term', async () => {
    const { services } = app;
    const bureauId = await corpsBureau(services, 'hunan', 'city');
    const serving = await corpsOf(services, bureauId, 120);
    const today = beijingDay(services.clock.now());
    const [past] = await corpsOf(services, bureauId, 1, {
      ...{ termStart: addDays(today, -1200), termEnd: addDays(today, -1) },
    });
    const input = { kind: '简报', title: '第一季度基金监管简报', text: '本季度……' };
    const { no } = await draftDocument(staffOf(services, bureauId, ['liaison']), input);
    const notYet = publishDocument(staffOf(services, bureauId, ['liaison']), { no, revision: 1 });
    expect((await refusalOf(notYet)).code).toBe('permission.denied');
    await drainEvents(services, bureauId);
    expect(await Delivery.countDocuments({ bureauId })).toBe(0);
    await publishDocument(staffOf(services, bureauId, ['approver']), { no, revision: 1 });
    await drainEvents(services, bureauId);
    const told = await Delivery.find({ bureauId }).lean();
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      serving.map(({ personId }) => personId).sort(),
    );
    const keywords = await messageKind('documentPublished').build(told[0]?.object?.id ?? '', services);
    expect(keywords).toMatchObject({ thing1: '新简报' });

    const reader = (personId: string) =>
      markDocumentRead({ ...services, actor: { kind: 'person', id: personId } }, { personId, no });
    await reader(serving[0]?.personId ?? '');
    await reader(serving[0]?.personId ?? '');
    expect((await refusalOf(reader(past?.personId ?? ''))).code).toBe('document.not_found');
    const stored = await CorpsDocument.findOne({ no }).lean();
    expect([stored?.toldCount, stored?.readCount]).toEqual([120, 1]);
  });
});
