// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { formOf, matterForms } from '../../../../../bot/form/formOf.ts';
import type { FormContext } from '../../../../../server/forms/engine/index.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';
import { mountPage } from '../../../../support/mountPage.ts';

const [profile] = loadProfiles().all;
if (!profile) throw new Error('no profile');
const about = { profile, bureau: { id: 'b', name: '某市医疗保障局' } };
const lead = formOf('tip', { form: matterForms.tip, mode: 'public' }, about);
const application = formOf(
  'apply',
  { form: { id: 'supervisor-application', version: 2 }, mode: 'public' },
  about,
);
const context: FormContext = { today: '2026-11-30', filler: 'applicant' };

/** Some fields of a form on the screen. */
async function show(keys: readonly string[], more: Record<string, unknown> = {}, def = lead) {
  const fields = def.fields.filter(({ key }) => keys.includes(key));
  const properties = { fields, answers: {}, context, problems: [], numbered: false, ...more };
  const view = await mountPage('components/formView/formView', { properties, events: ['answer', 'busy'] });
  const answers = () =>
    view.heard
      .filter(({ name }) => name === 'answer')
      .map(({ detail }) => detail as { key: string; value: unknown });
  return { ...view, answers };
}

it('shows every item with its label, its example, and a name for the screen reader', async () => {
  const keys = lead.fields.filter(({ visible }) => visible === undefined).map(({ key }) => key);
  const view = await show(keys);
  for (const { key, label } of lead.fields.filter((field) => keys.includes(field.key))) {
    expect(view.text(), key).toContain(label);
    expect(view.html(), key).toContain(label);
  }
  expect(view.all('.problem')).toEqual([]);
});

it('a day that was chosen is called as it reads on the screen (WCAG 2.5.3)', async () => {
  const names = async (answers: object) => {
    const view = await show(['period'], { answers });
    return view.all('wx-picker').map((one) => [one.text().trim(), one.attribute('aria-label') ?? '']);
  };
  for (const [text = '', name] of [
    ...(await names({})),
    ...(await names({ period: { from: '2026-11-29', to: '2026-11-30' } })),
  ])
    expect(name).toContain(text);
  expect(await names({ period: { from: '2026-11-29', to: '2026-11-30' } })).toMatchObject([
    ['从 2026-11-29', expect.stringContaining('发生时间')],
    ['到 2026-11-30', expect.stringContaining('发生时间')],
  ]);
});

it('tells what is chosen and typed, in the shape of the engine', async () => {
  const view = await show(['identity', 'wantsReward', 'region', 'facts']);
  view
    .all('.option')
    .find((one) => one.text().includes('匿名'))
    ?.tap();
  view
    .all('.option')
    .find((one) => one.text().trim().endsWith('否'))
    ?.tap();
  view.all('wx-input')[0]?.input('城关镇');
  view.all('wx-textarea')[0]?.input('收了没有做过的理疗费。');
  await view.settle();
  expect(view.answers()).toEqual(
    expect.arrayContaining([
      { key: 'identity', value: '匿名' },
      { key: 'wantsReward', value: false },
      { key: 'region', value: { name: '城关镇' } },
      { key: 'facts', value: '收了没有做过的理疗费。' },
    ]),
  );
});

it('says what is wrong at the field, and nowhere else', async () => {
  const problems = [{ path: 'facts', code: 'too_short', message: '事实至少 20 个字，现在是 2 个字。' }];
  const view = await show(['identity', 'facts'], { problems });
  expect(view.all('.problem').map((one) => one.text())).toEqual(['事实至少 20 个字，现在是 2 个字。']);
});

it('a long list is searched; what is chosen stays in sight', async () => {
  const view = await show(['ethnicGroup'], { answers: { ethnicGroup: '满族' } }, application);
  expect(view.all('.option').length).toBeLessThan(15);
  expect(view.text()).toContain('满族');
  view.find('wx-input').input('傣');
  await view.settle();
  expect(view.all('.option').map((one) => one.text().replace('✓', '').trim())).toEqual(
    expect.arrayContaining(['傣族', '满族']),
  );
  view
    .all('.option')
    .find((one) => one.text().includes('傣族'))
    ?.tap();
  expect(view.answers()).toEqual([{ key: 'ethnicGroup', value: '傣族' }]);
});

it('a declaration stands there in full and is signed with the day; a consent has two ways out', async () => {
  const view = await show(['declaration', 'healthConsent'], {}, application);
  const declaration = application.fields.find(({ key }) => key === 'declaration');
  const clauses = declaration?.type === 'declaration' ? declaration.clauses : [];
  expect(clauses.length).toBeGreaterThan(0);
  for (const clause of clauses) expect(view.text()).toContain(clause);
  view.find('wx-input').input('林晓梅');
  view
    .all('.option')
    .find((one) => one.text().trim().endsWith('不同意'))
    ?.tap();
  expect(view.answers()).toEqual([
    { key: 'declaration', value: { signedName: '林晓梅', date: '2026-11-30' } },
    { key: 'healthConsent', value: { agreed: false, at: expect.stringMatching(/^\d{4}-/) } },
  ]);
});

it('a file is an answer only when the server has stored it', async () => {
  const stored = { id: 'e1', kind: 'image', mime: 'image/jpeg', size: 4, sha256: 'ab'.repeat(32) };
  const fields = lead.fields.filter(({ key }) => key === 'evidence');
  const view = await mountPage('components/formView/formView', {
    properties: { fields, answers: {}, context, problems: [] },
    events: ['answer', 'busy'],
    answers: {
      'POST /api/mini/sessions': { token: 't', expiresAt: '' },
      'POST /api/mini/uploads': { id: 'u1', partBytes: 10, parts: 1 },
      'PUT /api/mini/uploads/u1/parts/0': { status: 200, body: {} },
      'POST /api/mini/uploads/u1/finish': stored,
    },
    wx: {
      chooseMedia: () => ({ tempFiles: [{ tempFilePath: 'wxfile://a.jpg', size: 4 }] }),
      getFileSystemManager: () => ({
        readFile: ({ success }: { success(result: object): void }) => success({ data: new ArrayBuffer(4) }),
      }),
    },
  });
  view
    .all('wx-button')
    .find((one) => one.text().includes('图片'))
    ?.tap();
  for (let round = 0; round < 10; round += 1) await view.settle();
  const told = view.heard.map(({ name, detail }) => [name, detail]);
  expect(told.at(0)).toEqual(['busy', { key: 'evidence', busy: true }]);
  expect(told.at(-1)).toEqual(['answer', { key: 'evidence', value: [stored] }]);
  expect(view.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    ...['POST /api/mini/sessions', 'POST /api/mini/uploads', 'PUT /api/mini/uploads/u1/parts/0'],
    'POST /api/mini/uploads/u1/finish',
  ]);
});
