import type { StaffClient } from './staffClient.ts';

type Code = { code: string };
type Rules = { conditions: Code[]; exclusions: Code[]; grades: unknown[] | null };
type Seen = { no: string; leadNo: string; revision: number; rules: Rules };

async function rewardStep(staff: StaffClient, no: string, step: string, input: object): Promise<void> {
  const { revision } = await staff.get<Seen>(`/api/rewards/${no}`);
  await staff.post(`/api/rewards/${no}/steps/${step}`, { revision, input });
}

/**
 * Brings the reward of an eligible lead over the API to where its reporter is told: budget, grade, approval, notice, each by the
 * demo account whose work it is.
 * @param staffOf signs in once for each account: a one-time code works only once
 * @returns the number of the reward
 */
export async function approveReward(
  staffOf: (username: string) => Promise<StaffClient>,
  leadNo: string,
): Promise<string> {
  const finance = await staffOf('finance');
  await finance.post('/api/ledger/budget', {
    ...{ year: new Date().getFullYear(), kind: 'allot', fen: 100_000_000, reference: '财预〔2026〕1号' },
  });
  const supervision = await staffOf('supervision');
  const { rows } = await supervision.get<{ rows: Seen[] }>('/api/rewards');
  const no = rows.find((row) => row.leadNo === leadNo)?.no;
  if (no === undefined) throw new Error(`no reward for ${leadNo}`);
  const { rules } = await supervision.get<Seen>(`/api/rewards/${no}`);
  const findings = Object.fromEntries([
    ...rules.conditions.map(({ code }) => [code, true]),
    ...rules.exclusions.map(({ code }) => [code, false]),
  ]);
  const manualPct = { pct: 2, source: '本地实施细则第八条' };
  await rewardStep(supervision, no, 'grade', {
    ...{ lossFen: 5_000_000, insider: false, findings, shares: [{ leadNo, percent: 100 }] },
    ...(rules.grades ? { grade: 0 } : { grade: null, manualPct }),
    reason: '查实，证据充分。',
  });
  await rewardStep(await staffOf('approver'), no, 'approve', { findings });
  await rewardStep(await staffOf('liaison'), no, 'notify', { by: 'inbox' });
  return no;
}
