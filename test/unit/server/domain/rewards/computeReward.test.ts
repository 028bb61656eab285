import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeReward,
  type RewardBasis,
  type RewardRules,
} from '../../../../../server/domain/rewards/computeReward.ts';
import { rewardRules } from '../../../../../server/profiles/decisions/rewardRules.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const store = loadProfiles();
const day = '2026-11-30';
const rulesOf = (id: string, on = day) => rewardRules(store.get(id), on);
const basis = (over: Partial<RewardBasis> = {}): RewardBasis => ({
  ...{ lossFen: 10_000_000, grade: 0, insider: false, day },
  ...over,
});
const said = (rules: RewardRules, over: Partial<RewardBasis> = {}) => {
  const { fen, lines, asks } = computeReward(rules, basis(over));
  return {
    fen,
    asks: asks.map(({ code }) => code),
    lines: lines.map(({ text, source }) => `${text}（${source}）`),
  };
};

describe('by the table of a document', () => {
  const rules = rulesOf('chongqing');

  it('takes the percentage of the grade and says each step with its source', () => {
    expect(said(rules, { lossFen: 100_000_000 })).toEqual({
      fen: 2_000_000,
      asks: [],
      lines: [
        '案值 1,000,000 元 × 2%（提供线索，查证属实）= 20,000 元（S9）',
        '按审批当天的标准计算（ours）',
        '一次性奖励 20,000 元（S5）',
      ],
    });
    expect(said(rules, { lossFen: 100_000_000, grade: 1 }).fen).toBe(3_000_000);
  });

  it('raises to the floor and lowers to the cap', () => {
    const low = said(rules, { lossFen: 1_234 });
    expect(low.fen).toBe(200_000);
    expect(low.lines).toContain('不足 2,000 元 的，按 2,000 元 奖励（S9）');
    expect(low.lines).toContain('不足一分的部分四舍五入（ours）');
    const high = said(rules, { lossFen: 9_000_000_000_00 });
    expect(high.fen).toBe(20_000_000);
    expect(high.lines).toContain('最高不超过 200,000 元（S9）');
  });

  it('gives insiders what is confirmed, and asks for what is not', () => {
    expect(said(rules, { lossFen: 100_000_000, insider: true }).fen).toBe(2_500_000);
    expect(said(rules, { insider: true, grade: 1 })).toMatchObject({
      fen: null,
      asks: ['no_insider_percentage'],
    });
  });

  it.each([[null], [2], [-1], [0.5]])('asks for a grade instead of %s', (grade) => {
    expect(said(rules, { grade })).toEqual({ fen: null, lines: [], asks: ['no_grade'] });
  });

  it('changes with the first day of a row, and only there', () => {
    const manualPct = { pct: 0.01, source: '当时的文件第三条' };
    const on = (which: string) => said(rulesOf('chongqing', which), { day: which, manualPct });
    expect(on('2025-08-07').fen).toBe(50_000);
    expect(on('2025-08-08').fen).toBe(200_000);
    const before = said(rulesOf('chongqing', '2025-08-07'), { day: '2025-08-07' });
    expect(before.asks).toEqual(['no_percentage']);
  });
});

describe('where no percentage is confirmed', () => {
  it.each([['shucheng'], ['lincang'], ['inner-mongolia'], ['hunan']])('%s asks for it', (id) => {
    expect(said(rulesOf(id))).toEqual({ fen: null, lines: [], asks: ['no_percentage'] });
  });

  it('takes one from a person with its source, and holds it to the national limits', () => {
    const manualPct = { pct: 5, source: '实施细则第六条' };
    expect(said(rulesOf('hunan'), { manualPct }).lines[0]).toBe(
      '案值 100,000 元 × 5%（人工填写，依据：实施细则第六条）= 5,000 元（manual）',
    );
    expect(said(rulesOf('hunan'), { manualPct, lossFen: 100 }).fen).toBe(20_000);
    expect(said(rulesOf('hunan'), { manualPct, lossFen: 10 ** 12 }).fen).toBe(20_000_000);
  });

  it.each([
    [{ pct: 0, source: '第六条' }, 'bad_percentage'],
    [{ pct: -1, source: '第六条' }, 'bad_percentage'],
    [{ pct: 100.01, source: '第六条' }, 'bad_percentage'],
    [{ pct: 1.005, source: '第六条' }, 'bad_percentage'],
    [{ pct: Number.NaN, source: '第六条' }, 'bad_percentage'],
    [{ pct: 2, source: '  ' }, 'no_source'],
    [{ pct: 2, source: '合肥市的办法' }, 'wrong_source'],
  ])('refuses %j', (manualPct, code) => {
    expect(said(rulesOf('shucheng'), { manualPct })).toEqual({ fen: null, lines: [], asks: [code] });
  });
});

it.each([[0], [-5], [1.5], [Number.NaN], [2 ** 53]])('asks for a real loss instead of %s fen', (lossFen) => {
  expect(said(rulesOf('chongqing'), { lossFen }).asks).toEqual(['no_loss']);
});

it('asks before the national rule was in force, and refuses the rules of another day', () => {
  expect(said(rulesOf('hunan', '2022-12-31'), { day: '2022-12-31' }).asks).toContain('before_rule');
  expect(said(rulesOf('chongqing'), { day: '2026-12-01' }).asks).toEqual(['other_day']);
});

describe('for any rules and any case', () => {
  const anyRules = fc.record({
    id: fc.constantFrom(...store.all.map(({ id }) => id)),
    on: fc.constantFrom('2023-01-01', '2025-08-07', '2025-08-08', '2026-11-30'),
  });
  const anyLoss = fc.oneof(
    fc.integer({ min: 1, max: 100_000 }),
    fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  );
  const anyManual = fc.option(
    fc.integer({ min: 1, max: 10_000 }).map((points) => ({ pct: points / 100, source: '第六条' })),
    { nil: undefined },
  );
  const anyBasis = fc.record({
    lossFen: anyLoss,
    grade: fc.constantFrom(null, 0, 1),
    insider: fc.boolean(),
    manualPct: anyManual,
  });

  it('is a whole number within the limits, or a question: never both, never neither', () => {
    fc.assert(
      fc.property(anyRules, anyBasis, ({ id, on }, found) => {
        const rules = rulesOf(id, on);
        const { fen, lines, asks } = computeReward(rules, { ...found, day: on });
        expect(fen === null).toBe(asks.length > 0);
        if (fen === null) return;
        expect(Number.isSafeInteger(fen)).toBe(true);
        expect(fen).toBeGreaterThanOrEqual(Math.max(rules.row?.floorFen ?? 0, 20_000));
        expect(fen).toBeLessThanOrEqual(20_000_000);
        expect(lines.at(-1)?.fen).toBe(fen);
        expect(lines.every(({ source, basis: by }) => source !== '' && by !== '')).toBe(true);
      }),
    );
  });

  it('never falls when the loss grows', () => {
    fc.assert(
      fc.property(anyRules, anyBasis, anyLoss, ({ id, on }, found, other) => {
        const rules = rulesOf(id, on);
        const at = (lossFen: number) => computeReward(rules, { ...found, lossFen, day: on }).fen;
        const small = at(Math.min(found.lossFen, other));
        const large = at(Math.max(found.lossFen, other));
        expect(small === null).toBe(large === null);
        if (small !== null && large !== null) expect(large).toBeGreaterThanOrEqual(small);
      }),
    );
  });

  it('applies the percentage before the floor, and the cap last', () => {
    const rules = rulesOf('chongqing');
    const limits = fc.record({
      floorFen: fc.integer({ min: 20_000, max: 1_000_000 }),
      capFen: fc.integer({ min: 1_000_000, max: 20_000_000 }),
      lossFen: fc.integer({ min: 1, max: 10_000_000_000 }),
    });
    fc.assert(
      fc.property(limits, ({ floorFen, capFen, lossFen }) => {
        const made = { ...rules, row: rules.row && { ...rules.row, floorFen, capFen } };
        const exact = Math.round((lossFen * 2) / 100);
        const { fen } = computeReward(made, basis({ lossFen }));
        expect(fen).toBe(Math.min(Math.max(exact, floorFen), capFen));
      }),
    );
  });
});
