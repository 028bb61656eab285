import { describe, expect, it } from 'vitest';
import { templateKeywords } from '../../../../server/domain/messages/templates.ts';
import { checkTemplates } from '../../../../server/queries/deliveries/checkTemplates.ts';
import { messageKinds } from '../../../../server/queries/messages/index.ts';
import type { WechatAccount } from '../../../../server/wechat/accounts.ts';

const contentOf = (keywords: readonly string[]) => keywords.map((key) => `项:{{${key}.DATA}}`).join('\n');
const good = Object.entries(templateKeywords).map(([name, keywords]) => ({
  templateId: `id-${name}`,
  title: name,
  content: contentOf(keywords),
}));
const ids = Object.fromEntries(Object.keys(templateKeywords).map((name) => [name, `id-${name}`]));

const account = (templates: Record<string, string>, listed: typeof good) =>
  ({ settings: { templates }, client: { listTemplates: async () => listed } }) as unknown as WechatAccount;

describe('templates of an account', () => {
  it('every kind of message uses one that is checked', () => {
    const used = new Set(Object.values(messageKinds).map(({ template }) => template));
    expect([...used].sort()).toEqual(Object.keys(templateKeywords).sort());
  });

  it('nothing is said when all are there', async () => {
    const checks = await checkTemplates(account(ids, good));
    expect(checks.map(({ problem }) => problem)).toEqual(checks.map(() => ''));
  });

  it('those of the mini program are checked too: id, keywords and how long they last', async () => {
    const own = [
      { templateId: 'm1', title: 'lead', content: contentOf(templateKeywords.leadStatus), term: 'once' },
      { templateId: 'm2', title: 'term', content: contentOf(['thing1']), term: 'longterm' },
      {
        templateId: 'm3',
        title: 'app',
        content: contentOf(templateKeywords.applicationStatus),
        term: 'longterm',
      },
    ] as const;
    const subscriptions = {
      leadStatus: { templateId: 'm1', term: 'once' },
      supervisorStatus: { templateId: 'm2', term: 'longterm' },
      applicationStatus: { templateId: 'm3', term: 'once' },
      activityNotice: { templateId: 'gone', term: 'once' },
    };
    const whole = {
      settings: { templates: ids, miniProgram: { subscriptions } },
      client: { listTemplates: async () => good },
      mini: { listTemplates: async () => own },
    } as unknown as WechatAccount;
    const checks = (await checkTemplates(whole)).filter(({ app }) => app === 'mini');
    const problems = Object.fromEntries(checks.map(({ name, problem }) => [name, problem]));
    expect(problems.leadStatus).toBe('');
    expect(problems.supervisorStatus).toContain('缺少关键词 character_string1');
    expect(problems.applicationStatus).toContain('长期订阅，和账号配置不一致');
    expect(problems.activityNotice).toContain('小程序里没有这个模板 ID');
  });

  it('says which is not configured, not at WeChat, or has other keywords', async () => {
    const { leadStatus: _gone, ...rest } = ids;
    const listed = good
      .filter(({ title }) => title !== 'activityNotice')
      .map((one) =>
        one.title === 'supervisorStatus' ? { ...one, content: contentOf(['thing1', 'phrase3']) } : one,
      );
    const problems = Object.fromEntries(
      (await checkTemplates(account(rest, listed))).map(({ name, problem }) => [name, problem]),
    );
    expect(problems).toMatchObject({ applicationStatus: '' });
    expect(problems.leadStatus).toContain('没有这个模板');
    expect(problems.activityNotice).toContain('请到公众平台核对');
    expect(problems.supervisorStatus).toContain('缺少关键词 character_string1、thing2、time4、thing5');
    expect(problems.supervisorStatus).toContain('多出关键词 thing1');
  });
});
