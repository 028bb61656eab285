import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addDays } from '../../server/domain/calendar/days.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { axe } from '../support/axe.ts';
import { openBrowser, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { fillVisit, visitFindings } from '../support/fillVisit.ts';
import { importNearby } from '../support/importNearby.ts';
import { type Mini, openMini, phoneScreen } from '../support/miniProgram.ts';
import { opinionAnswers, opinionForm } from '../support/opinionWorld.ts';
import { createPhones, type Phone } from '../support/phones.ts';

let world: ConsoleWorld;
let browser: Browser;
let phone: Phone;
let no: string;
let mini: Mini;

/** Somebody entered from paper, whose term ends in three weeks, and who then bound their WeChat. */
beforeAll(async () => {
  world = await startConsoleWorld();
  browser = await openBrowser();
  const liaison = await world.staff('liaison');
  const termStart = addDays(beijingDay(new Date()), -710);
  const certificates = [{ kind: '聘任证书', no: '渝聘字第7号' }];
  const entry = { name: '周志强', mode: 'self', termStart, certificates, mobile: '13912340000' };
  ({ no } = await liaison.post<{ no: string }>('/api/supervisors', entry));
  const { code } = await liaison.post<{ code: string }>(`/api/supervisors/${no}/binding`, {});
  phone = await createPhones(world.run.sandbox, 'demo').add('周志强');
  await phone.say(`绑定码 ${code}`);
  await phone.say('绑定');
  const context = await browser.newContext({ viewport: phoneScreen, deviceScaleFactor: 2 });
  await context.clock.install();
  mini = await openMini(browser, world.run, phone, { context, path: 'pages/badge/badge' });
});
afterAll(async () => {
  await mini?.context.close();
  await browser?.close();
  await world?.stop();
});

beforeEach(() => mini.network('wifi'));

const tap = (name: string) => mini.screen().getByRole('button', { name }).first().click();
const says = (text: string | RegExp) => mini.screen().getByText(text).first().waitFor();
const confirm = () => mini.page.getByTestId('wx-ok').click();
const go = (path: string) => mini.page.evaluate(`wx.reLaunch({ url: '/${path}' })`);

/** The session of the phone, for what the pages of others do. */
const session = () => mini.page.evaluate(`wx.getStorageSync('session')`) as Promise<string>;

/** Opens a page again until it says something that takes a while behind it. */
async function comesToSay(path: string, text: string): Promise<void> {
  const read = async () => {
    await go(path);
    await mini.page.waitForTimeout(500);
    return (await mini.screen().textContent()) ?? '';
  };
  await expect.poll(read, { timeout: 60_000 }).toContain(text);
}

/** The page on the same person's phone at the largest font, whole, once a button or text is there. */
async function shootLargest(
  path: string,
  shown: string,
  name: string,
  act: (big: Mini) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const big = await openMini(browser, world.run, phone, { context: mini.context, path, font: 'largest' });
  const button = big.screen().getByRole('button', { name: shown });
  await button.or(big.screen().getByText(shown)).first().waitFor();
  await act(big);
  expect(await axe(big.page)).toEqual([]);
  const wide = await big.screen().evaluate((page) => page.scrollWidth - page.clientWidth);
  expect(wide, 'nothing is cut off at the right').toBeLessThanOrEqual(0);
  await shoot(big.page, name);
  await big.close();
}

it('is known by the UnionID, parts with the official account, and is led to the page that links again', async () => {
  await comesToSay('pages/settings/settings', '已关联');
  await tap('和公众号分开');
  await confirm();
  await says('已经分开');
  await go('pages/badge/badge');
  await says('请先关联公众号');
  await tap('关联公众号');
  await says('复制这句话');
  const digits = /关联码 (\d{8})/.exec((await mini.screen().textContent()) ?? '')?.[1];
  await shoot(mini.page, 'mini-sup-1-link');
  expect(await phone.say(`关联码 ${digits}`)).toContain('关联好了');
  await tap('我发好了');
  await says('周志强，您好');
  await shoot(mini.page, 'mini-sup-2-home');
});

it('the badge changes every half minute and works ten minutes without a network', async () => {
  await go('pages/badge/badge');
  await says('渝聘字第7号');
  const picture = () => mini.screen().locator('wx-image.code img').getAttribute('src');
  const first = await picture();
  expect(first).toMatch(/^data:image\/png/);
  await shoot(mini.page, 'mini-sup-3-badge');
  await tap('打开聘任证书，PDF');
  await expect
    .poll(() => mini.page.evaluate('__phone.notes.at(-1)'))
    .toMatch(/^文档 .*\.pdf pdf \d{4,} 字节$/);
  await mini.network('none');
  await mini.page.clock.fastForward('00:31');
  await expect.poll(picture).not.toBe(first);
  const second = await picture();
  await mini.page.clock.fastForward('07:00');
  await expect.poll(picture).not.toBe(second);
  await says('现在没有网络');
  await shoot(mini.page, 'mini-sup-4-badge-offline');
  await mini.page.clock.fastForward('04:00');
  await says('二维码已用完');
  await mini.network('wifi');
  await tap('刷新二维码');
  await expect.poll(picture).toMatch(/^data:image\/png/);
});

it('a training: the answer, and checking in with the code on the screen of the staff', async () => {
  const liaison = await world.staff('liaison');
  // Later on the same day in Beijing: the code works on the day only.
  const midnight = Date.parse(`${beijingDay(new Date())}T23:59:59+08:00`);
  const startsAt = new Date(Math.min(Date.now() + 20 * 60_000, midnight)).toISOString();
  const plan = { kind: 'training', title: '基金监管政策培训', place: '局三楼会议室', startsAt };
  const { no: activity } = await liaison.post<{ no: string }>('/api/activities', plan);
  const at = `/api/activities/${activity}`;
  await liaison.post(`${at}/invitations`, { audience: { kind: 'all' }, revision: 1 });
  const invited = () => liaison.get<{ invitedCount: number; attendedCount: number }>(at);
  await expect.poll(async () => (await invited()).invitedCount).toBe(1);
  const text = { kind: '活动材料', title: '基金监管政策培训讲义', text: '第一讲　为什么要管好医保基金。' };
  const material = await liaison.post<{ no: string }>('/api/documents', text);
  const approver = await world.staff('approver');
  await approver.post(`/api/documents/${material.no}/publish`, { revision: 1 });
  const desk = await world.open('liaison', `activities/${activity}`);
  await desk.getByTestId('material-choice').selectOption(material.no);
  await desk.getByTestId('material-add').click();
  await desk.getByTestId('material-row').waitFor();
  await desk.screenshot({ path: 'test/artefacts/mini-sup-5-materials-desk.png', fullPage: true });
  await desk.close();
  await comesToSay('pages/activities/activities', '基金监管政策培训');
  await shoot(mini.page, 'mini-sup-5-activities');
  await mini.screen().getByText('基金监管政策培训').first().click();
  await says('您的答复');
  await tap('基金监管政策培训讲义');
  await says('为什么要管好医保基金');
  await expect.poll(() => liaison.get(at)).toMatchObject({ materials: [{ no: material.no, readCount: 1 }] });
  await mini.page.evaluate('wx.navigateBack()');
  await expect
    .poll(() => mini.screen().getByRole('button', { name: '基金监管政策培训讲义' }).textContent())
    .toContain('已读');
  await shoot(mini.page, 'mini-sup-6-materials');
  expect(await axe(mini.page)).toEqual([]);
  await shootLargest(
    `pages/activity/activity?no=${activity}`,
    '提交答复',
    'mini-sup-6-materials-largest',
    (big) => big.screen().getByRole('button', { name: '基金监管政策培训讲义' }).scrollIntoViewIfNeeded(),
  );
  await tap('提交答复');
  await says('请填写您是否参加');
  await mini.screen().getByRole('radio', { name: '参加', exact: true }).click();
  await tap('提交答复');
  await says('已答复');
  const { rows } = await liaison.get<{ rows: { state: string }[] }>(`${at}/invitations`);
  expect(rows).toMatchObject([{ state: 'accepted' }]);
  await shoot(mini.page, 'mini-sup-6-activity');
  expect(await axe(mini.page)).toEqual([]);

  const screen = await world.open('liaison', `activities/${activity}`);
  await screen.getByTestId('show-check-in').click();
  await screen.getByTestId('check-in-code').waitFor();
  await shoot(screen, 'mini-sup-7-check-in-code');
  await screen.close();
  const { url } = await liaison.get<{ url: string }>(`${at}/check-in-code`);
  await mini.page.evaluate(`void (__phone.nextScan = ${JSON.stringify(url)})`);
  await tap('扫码签到');
  await says('签到成功');
  expect(await invited()).toMatchObject({ attendedCount: 1 });
});

it('a policy is read, and the bureau sees that it was', async () => {
  const [liaison, approver] = [await world.staff('liaison'), await world.staff('approver')];
  const audience = { units: [], below: false, profiles: [], levels: [], specialties: [], groups: [] };
  const text = { kind: 'policy', title: '门诊慢特病待遇有调整', body: '报销比例提高到百分之七十。' };
  const draft = { ...text, source: { no: '某医保发〔2026〕11号', date: '2026-01-05' }, audience };
  const made = await liaison.post<{ no: string }>('/api/broadcasts', draft);
  const at = `/api/broadcasts/${made.no}`;
  const revision = async () => (await liaison.get<{ revision: number }>(at)).revision;
  await liaison.post(`${at}/check`, { revision: await revision() });
  await approver.post(`${at}/approval`, { revision: await revision() });
  await approver.post(`${at}/start`, { revision: await revision(), confirmed: 1 });
  await comesToSay('pages/documents/documents', '门诊慢特病待遇有调整');
  expect(await mini.screen().textContent()).toContain('未读');
  await mini.screen().getByText('门诊慢特病待遇有调整').first().click();
  await says('报销比例提高');
  await shoot(mini.page, 'mini-sup-8-document');
  expect(await axe(mini.page)).toEqual([]);
  const address = (await mini.page.evaluate(
    '"pages/document/document?no=" + getCurrentPages().at(-1).data.no',
  )) as string;
  await shootLargest(address, '报销比例提高', 'mini-sup-8-document-largest');
  await comesToSay('pages/documents/documents', '已读');
  await shoot(mini.page, 'mini-sup-8-documents');
  expect(await axe(mini.page)).toEqual([]);
  await shootLargest('pages/documents/documents', '门诊慢特病待遇有调整', 'mini-sup-8-documents-largest');
});

it('an opinion with an answer: read, a line without a network that goes by itself, and once 不满意', async () => {
  const sent = await fetch(`${world.run.server}/api/mini/opinions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await session()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ clientId: randomUUID(), form: opinionForm, answers: opinionAnswers }),
  });
  expect(sent.status).toBe(200);
  const { no: opinion } = (await sent.json()) as { no: string };
  const supervision = await world.staff('supervision');
  const at = `/api/opinions/${opinion}`;
  const step = async (name: string, input: object) => {
    const { revision } = await supervision.get<{ revision: number }>(at);
    await supervision.post(`${at}/steps/${name}`, { revision, input });
  };
  await step('register', {});
  await step('assign', { office: '基金监管科' });
  await step('answer', { text: '已经采纳您的建议。' });
  await go('pages/matters/matters');
  await says('意见建议');
  await shoot(mini.page, 'mini-sup-9-matters');
  await mini.screen().getByText('意见建议').first().click();
  await says('已经采纳您的建议');
  await mini.network('none');
  await mini.screen().locator('textarea').fill('请问什么时候开始？');
  await tap('发送');
  await says('联网后自动发送');
  await shoot(mini.page, 'mini-sup-10-kept');
  await mini.network('wifi');
  await expect
    .poll(async () => {
      await mini.page.clock.fastForward('01:00');
      return JSON.stringify(await supervision.get(at));
    })
    .toContain('请问什么时候开始');
  await mini.screen().locator('textarea').fill('没有回答我的问题。');
  await tap('不满意，请重新办理');
  await says('已送达');
  await says('重新办理，有结果会告诉您');
  expect(await mini.screen().getByText('不满意，请重新办理').count()).toBe(0);
});

it('institutions near: the privacy page first, distances in words, and a refusal that leads to the name', async () => {
  const liaison = await world.staff('liaison');
  const { problems } = await importNearby(liaison);
  expect(problems).toMatchObject([{ row: 5, column: '纬度' }]);

  await mini.page.evaluate('void (__phone.location = { latitude: 29.563009, longitude: 106.551556 })');
  await go('pages/institutions/institutions');
  await tap('找附近的');
  await says('只用来算距离');
  await shoot(mini.page, 'mini-sup-13-near-gate');
  await tap('同意，找附近的');
  await says('约 800 米　渝北区　定点');
  await says('约 1.9 公里　江北区　定点');
  expect(await mini.screen().textContent()).not.toContain('没有位置的诊所');
  await shoot(mini.page, 'mini-sup-13-near');
  await shootLargest(
    'pages/institutions/institutions',
    '找附近的',
    'mini-sup-13-near-largest',
    async (big) => {
      await big.page.evaluate('void (__phone.location = { latitude: 29.563009, longitude: 106.551556 })');
      await big.screen().getByRole('button', { name: '找附近的' }).click();
      await big.screen().getByText('约 800 米').waitFor();
    },
  );
  await mini.page.evaluate("void __phone.denied.push('scope.userLocation')");
  await tap('找附近的');
  await says('没有使用您的位置，没关系');
  await shoot(mini.page, 'mini-sup-13-near-refused');
  await mini.page.evaluate('void (__phone.denied.length = 0)');
});

it('a visit report with a place from the map, a photo and a recording reaches the staff', async () => {
  await go('pages/report/report');
  await fillVisit(mini, '渝北仁爱医院');
  await says('最后一步：核对');
  await shoot(mini.page, 'mini-sup-14-summary');
  expect(await axe(mini.page)).toEqual([]);
  await tap('提交');
  await says('走访报告已提交');
  const report = /ZF\d{8}[A-Z0-9]{6}/.exec((await mini.screen().textContent()) ?? '')?.[0] ?? '';

  await shoot(mini.page, 'mini-sup-14-receipt');
  expect(await axe(mini.page)).toEqual([]);

  const desk = await world.open('supervision', `reports/${report}`);
  await desk.getByTestId('items').getByText(visitFindings).waitFor();
  expect(await desk.getByTestId('audience-told').textContent()).toBe('监督员会看到');
  const { evidence } = await (await world.staff('supervision')).get<{ evidence: { kind: string }[] }>(
    `/api/reports/${report}`,
  );
  expect(evidence.map(({ kind }) => kind).sort()).toEqual(['image', 'voice']);
  await desk.screenshot({ path: 'test/artefacts/mini-sup-14-desk.png', fullPage: true });
  await desk.close();
});

it('the term: consent to a renewal, leaving and thinking better of it', async () => {
  await go('pages/term/term');
  await says('聘期届满后，您是否同意续聘');
  await shoot(mini.page, 'mini-sup-11-consent');
  await shootLargest('pages/term/term', '提交意愿', 'mini-sup-11-consent-largest');
  await mini.screen().getByRole('radio', { name: '同意续聘', exact: true }).click();
  await tap('提交意愿');
  await says('已登记：同意续聘');
  await mini.screen().locator('textarea').fill('要搬去外地。');
  await tap('提出辞任');
  await confirm();
  await says('您已提出辞任');
  await shoot(mini.page, 'mini-sup-11-term');
  const liaison = await world.staff('liaison');
  const term = () => liaison.get(`/api/supervisors/${no}`).then((body) => JSON.stringify(body));
  expect(await term()).toContain('辞任');
  await tap('撤回辞任');
  await says('已撤回');
});

it('settings: big letters at once, and everything that may go goes', async () => {
  await go('pages/settings/settings');
  await says('删除我的数据');
  await mini.screen().locator('wx-switch').click();
  await expect.poll(() => mini.screen().locator('[class*="largest"]').count()).toBe(1);
  await shoot(mini.page, 'mini-sup-12-settings');
  await tap('删除我的数据');
  await mini.page.getByTestId('wx-cancel').click();
  expect(await session()).not.toBe('');
  await tap('删除我的数据');
  await confirm();
  await says('反映问题');
  expect(await mini.screen().textContent()).not.toContain('周志强');
  // A page that was left while it was still reading has no elements any more: WeChat lets that go, the runtime reports it.
  const ofLeftPages = /(?:lifetime created|Property Observer observer)@<\w+:builtin/;
  expect(mini.problems.filter((problem) => !ofLeftPages.test(problem))).toEqual([]);
});
