import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TargetKind, targetKinds } from '../../../../../server/domain/leads/targetKind.ts';
import { catalogues } from '../../../../../server/profiles/catalogues/load.ts';
import { violationCodes } from '../../../../../server/profiles/catalogues/violationCodes.ts';
import { violationProblems } from '../../../../../server/profiles/catalogues/violationProblems.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const store = loadProfiles();
const before = { actFrom: '2026-01-01', actTo: '2026-03-31' };
const offered = (id: string, target: TargetKind, act = before) =>
  violationCodes(store.get(id), { target, ...act })
    .map(({ code }) => code)
    .join(' ');

const natInstitution =
  'R38.1 R38.2 R38.3 R38.4 R38.5 R38.6 R38.7 R39.1 R39.2 R39.3 R39.4 R39.5 R39.6 R39.7 R40.1 R40.2 R40.3 R40.4 R40¶2';
const natPharmacy = natInstitution.replace('R38.1 R38.2 R38.3 ', '');
const natInsured = 'R41.1 R41.2 R41.3 R41¶2';
const natAgency = 'R36.1 R36.2 R36.3 R37 R42 R44';

/** Domain notes §4.2, column "Options", read for each document. */
describe.each<[string, Record<TargetKind, string>]>([
  [
    'shucheng',
    {
      institution: natInstitution,
      pharmacy: natPharmacy,
      insured: natInsured,
      agency: 'SC-A1 SC-A2 SC-A3 SC-A4',
      bureau: 'SC-A1 SC-A2 SC-A3 SC-A4',
    },
  ],
  [
    'chongqing',
    {
      institution: natInstitution,
      pharmacy: natPharmacy,
      insured: natInsured,
      agency: natAgency,
      bureau: 'R42 R47',
    },
  ],
  [
    'lincang',
    {
      institution: 'LC-D1 LC-D2 LC-D3 LC-D4',
      pharmacy: 'LC-D1 LC-D2 LC-D3 LC-D4',
      insured: 'LC-I1 LC-I2 LC-I3 LC-I4',
      agency: 'LC-A1 LC-A2 LC-A3 LC-A4',
      bureau: 'R42 R47',
    },
  ],
  [
    'inner-mongolia',
    {
      institution: 'IM-H1 IM-H2 IM-H3 IM-H4 IM-H5 IM-H6 IM-H7 IM-H8 IM-H9 IM-X1',
      pharmacy: 'IM-P1 IM-P2 IM-P3 IM-P4 IM-P5 IM-P6',
      insured: 'IM-I1 IM-I2 IM-I3 IM-I4',
      agency: 'IM-A1 IM-A2 IM-A3 IM-A4 IM-A5',
      bureau: 'R42 R47',
    },
  ],
  [
    'hunan',
    {
      institution: natInstitution,
      pharmacy: natPharmacy,
      insured: natInsured,
      agency: natAgency,
      bureau: 'R42 R47',
    },
  ],
])('%s', (id, wanted) => {
  it.each(targetKinds)('offers for %s its own list, or the 条例 where it has none', (target) => {
    expect(offered(id, target)).toBe(wanted[target]);
  });

  it('adds the items of 2026-04-01 by the date of the act (trap 33)', () => {
    const after = { actFrom: '2026-04-01', actTo: '2026-04-01' };
    const added = (target: TargetKind) => offered(id, target, after).replace(wanted[target], '').trim();
    expect(added('institution')).toBe('N1 N2 N3 N4 N5 N6 N12');
    expect(added('pharmacy')).toBe('N2 N3 N4 N5 N6');
    expect(added('insured')).toBe('N7 N8 N9 N10 N11 N12');
    expect(added('agency') + added('bureau')).toBe('');
    const across = { actFrom: '2020-01-01', actTo: '2026-04-01' };
    expect(offered(id, 'institution', across)).toBe(offered(id, 'institution', after));
  });
});

it('offers nothing of the 条例 for acts before it was in force', () => {
  expect(offered('chongqing', 'insured', { actFrom: '2021-01-01', actTo: '2021-04-30' })).toBe('');
});

it('tells what each code is, and where it stands', () => {
  const act = { target: 'pharmacy', ...before } as const;
  expect(violationCodes(store.get('inner-mongolia'), act)[1]).toEqual({
    code: 'IM-P2',
    label: '为参保人员串换药品、耗材、物品等骗取医疗保障基金支出的',
    article: '38(4)',
    source: '8(2)2',
    from: null,
    until: null,
  });
});

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
const act = fc.tuple(fc.constantFrom(...targetKinds), day, day).map(([target, a, b]) => {
  const [actFrom = a, actTo = b] = [a, b].sort();
  return { target, actFrom, actTo };
});
const everyCode = catalogues.flatMap(({ codes }) => codes);

it('property: a code is offered exactly when it has no problem, and then was in force on a day of the act', () => {
  fc.assert(
    fc.property(fc.constantFrom(...store.all), act, (profile, one) => {
      const codes = violationCodes(profile, one).map(({ code }) => code);
      for (const { code, from, until, targets } of everyCode) {
        const problems = violationProblems(profile, one, [code]);
        expect(problems.length === 0).toBe(codes.includes(code));
        const overlaps = (from ?? '') <= one.actTo && one.actFrom <= (until ?? '9999');
        if (codes.includes(code)) expect(overlaps && targets.includes(one.target)).toBe(true);
        if (problems[0]?.code === 'not_in_force') expect(overlaps).toBe(false);
      }
    }),
  );
});

it('says of each code what is wrong with it, and where', () => {
  const one = { target: 'institution', ...before } as const;
  const found = violationProblems(store.get('lincang'), one, ['LC-D1', 'N1', 'IM-H1', 'LC-I1', 'Z9']);
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([
    ...['violations.1 not_in_force', 'violations.2 other_profile', 'violations.3 other_target'],
    'violations.4 unknown_code',
  ]);
  for (const { message } of found) expect(message).toContain('选');
});
