import { afterAll, beforeAll, expect, it } from 'vitest';
import { sayFromReporter } from '../../../../../server/commands/leads/sayFromReporter.ts';
import { createReporter } from '../../../../../server/commands/vault/createReporter.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { LeadReporter } from '../../../../../server/models/leadReporter.ts';
import { ownReporterIds } from '../../../../../server/queries/vault/ownReporterIds.ts';
import { handIn } from '../../../../support/leads.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
});
afterAll(() => corps.stop());

it('a busy supervisor finds the first of 120 again, newest first, and nobody else’s', async () => {
  const { services } = corps;
  const lead = await handIn(corps, await corps.bureau('chongqing'), { personId: 'busy' });
  const keys = [lead.reporterId];
  const start = services.clock.now().getTime();
  for (let n = 1; n < 120; n += 1) {
    const key = await createReporter(services, { identity: { personId: 'busy' } });
    await LeadReporter.updateOne({ _id: key }, { $set: { createdAt: new Date(start + n * 60_000) } });
    keys.push(key);
  }
  await createReporter(services, { identity: { personId: 'another' } });
  const found = await ownReporterIds(services.crypto, 'busy');
  expect(found).toEqual(keys.toReversed());
  expect(await ownReporterIds(services.crypto, 'busy', new Date(start + 110 * 60_000))).toHaveLength(10);
  await sayFromReporter(services, { no: lead.no, reporterIds: found, text: '补充一张清单。' });
  expect(await LeadMessage.countDocuments({ leadId: lead._id, direction: 'fromReporter' })).toBe(1);
});
