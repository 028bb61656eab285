import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportSteps } from '../../../console/src/pages/report/reportSteps.ts';
import { badgeWords } from '../../../console/src/pages/report/reportWords.ts';
import {
  type FindingKind,
  findingKinds,
  firstFindings,
  mostFindings,
  newFinding,
  splitBody,
  splitWords,
} from '../../../console/src/pages/report/splitFindings.ts';
import {
  openReports,
  reportQuery,
  reportStatusLabels,
} from '../../../console/src/pages/reports/reportQuery.ts';
import { stepInput } from '../../../console/src/steps/stepForm.ts';
import {
  openReportStatuses,
  reportStatuses,
  reportStatusLabels as serverLabels,
} from '../../../server/domain/reports/machine.ts';
import { acceptSchema, returnSchema, splitSchema } from '../../../server/http/api/reports/schema.ts';

const schemas = { accept: acceptSchema, return: returnSchema } as const;
const kinds = Object.keys(findingKinds) as FindingKind[];
const draftOf = (as: FindingKind, text: string, id = 1) => ({
  ...{ ...newFinding(id, ['R38.4']), as, text, category: 'policy' },
});

describe.each(['accept', 'return'] as const)('the form of %s', (step) => {
  it('asks exactly what the step takes besides the version', () => {
    const { properties = {}, required = [] } = z.toJSONSchema(schemas[step], { io: 'input' });
    const { fields } = reportSteps[step];
    expect([...fields.map(({ key }) => key), 'revision'].sort()).toEqual(Object.keys(properties).sort());
    const needed = fields.filter(({ optional }) => !optional).map(({ key }) => key);
    expect([...needed, 'revision'].sort()).toEqual([...required].sort());
    const contract = properties as Record<string, { maxLength?: number }>;
    for (const field of fields)
      if (field.type === 'text') expect(field.max).toBe(contract[field.key]?.maxLength);
    const draft = Object.fromEntries(fields.map(({ key }) => [key, '请补充时间。']));
    const body = { revision: 1, ...stepInput(reportSteps[step], draft) };
    expect(schemas[step].safeParse(body).error).toBeUndefined();
  });
});

describe('splitting', () => {
  it.each(kinds)('makes of a finding as %s what the server takes, with no fewer characters', (as) => {
    const { least } = findingKinds[as];
    const problemsOf = (length: number) =>
      splitSchema.safeParse(splitBody(1, [draftOf(as, '字'.repeat(length))])).error?.issues ?? [];
    expect(problemsOf(least)).toEqual([]);
    expect(problemsOf(least - 1).map(({ path }) => path.join('.'))).toEqual([
      `findings.0.${as === 'lead' ? 'facts' : 'text'}`,
    ]);
  });

  it('begins with what the supervisor wrote, each where it belongs', () => {
    const items = [
      { key: 'findings', label: '情况说明', value: '抽看三张清单，有一张重复收了挂号费。' },
      { key: 'opinions', label: '意见建议', value: '建议放一份收费项目表。' },
    ];
    expect(firstFindings({ codes: [{ code: 'R38.4', label: '串换' }], items })).toMatchObject([
      { as: 'lead', codes: ['R38.4'], text: items[0]?.value },
      { as: 'opinion', codes: [], text: items[1]?.value },
    ]);
    expect(firstFindings({ codes: [], items: [] })).toEqual([]);
  });

  it('knows every kind of the server and how many findings it takes', () => {
    const offered = splitSchema.shape.findings.element.options.map(({ shape }) => shape.as.value);
    expect([...kinds].sort()).toEqual([...offered].sort());
    const many = (count: number) =>
      splitBody(
        1,
        Array.from({ length: count }, () => draftOf('breach', '字'.repeat(10))),
      );
    expect(splitSchema.safeParse(many(mostFindings)).success).toBe(true);
    expect(splitSchema.safeParse(many(mostFindings + 1)).success).toBe(false);
    expect(splitSchema.safeParse(many(0)).success).toBe(true);
  });

  it('counts every finding once in words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 20 }), (chosen) => {
        const words = splitWords(chosen.map((as, id) => draftOf(as, '', id)));
        const said = [...words.matchAll(/ (\d+) 条/g)].reduce((sum, [, count]) => sum + Number(count), 0);
        expect(said).toBe(chosen.length);
      }),
    );
  });
});

describe('the list of reports', () => {
  it('has the words of the server and counts what still owes a step', () => {
    expect(reportStatusLabels).toEqual(serverLabels);
    const counts = Object.fromEntries(reportStatuses.map((status, at) => [status, 2 ** at]));
    const open = openReportStatuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
    expect(openReports(counts as never)).toBe(open);
  });

  it('asks for what waits unless its address says otherwise', () => {
    expect(reportQuery({})).toEqual({ status: 'open' });
    expect(reportQuery({ status: 'all' })).toEqual({});
    expect(reportQuery({ status: 'split', cursor: 'c' })).toEqual({ status: 'split', cursor: 'c' });
    expect(reportQuery({ status: 'constructor' })).toEqual({ status: 'open' });
  });
});

it('says of the badge only what the document does', () => {
  expect(badgeWords({ step: 'none', article: null, certificate: null })).toBe('');
  const shown = badgeWords({ step: 'must_show', article: '9', certificate: '社会监督员证' });
  expect(shown).toBe('应当出示社会监督员证（第 9 条）');
});
