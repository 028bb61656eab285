import { type TemplateName, templateKeywords } from '../../domain/messages/templates.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';

/** One template of an account, and what is wrong with it: '' when nothing is. */
export interface TemplateCheck {
  /** Whose template it is. */
  app: 'account' | 'mini';
  name: TemplateName;
  /** WeChat's own title, where it has the template. */
  title: string | null;
  problem: string;
}

/**
 * Compares the templates that messages need with the own lists of the account and of its mini program at WeChat: a template that is missing there or has
 * other keywords would refuse every message with 40037 or 47003, one person at a time.
 * @throws WeChatApiError when WeChat does not answer
 */
export async function checkTemplates({ client, settings, mini }: WechatAccount): Promise<TemplateCheck[]> {
  const own = await ofAccount({ client, settings });
  return mini ? [...own, ...(await ofMini(mini, settings))] : own;
}

async function ofAccount({ client, settings }: WechatAccount): Promise<TemplateCheck[]> {
  const listed = await client.listTemplates();
  return (Object.keys(templateKeywords) as TemplateName[]).map((name) => {
    const id = settings.templates[name];
    const found = listed.find(({ templateId }) => templateId === id);
    const problem = problemOf(name, id, found?.content);
    return { app: 'account', name, title: found?.title ?? null, problem };
  });
}

/** Those of the mini program that are configured; one that is not is no fault, for there are other ways. */
async function ofMini(
  mini: NonNullable<WechatAccount['mini']>,
  { miniProgram }: WechatAccount['settings'],
): Promise<TemplateCheck[]> {
  const wanted = Object.entries(miniProgram?.subscriptions ?? {});
  if (wanted.length === 0) return [];
  const listed = await mini.listTemplates();
  return (Object.keys(templateKeywords) as TemplateName[]).flatMap((name) => {
    const known = wanted.find(([key]) => key === name)?.[1];
    if (!known) return [];
    const found = listed.find(({ templateId }) => templateId === known.templateId);
    const wrongTerm =
      found && found.term !== known.term ? `这个模板是${termLabels[found.term]}，和账号配置不一致。` : '';
    const problem = problemOf(name, known.templateId, found?.content, '小程序') || wrongTerm;
    return [{ app: 'mini', name, title: found?.title ?? null, problem }];
  });
}

const termLabels = { once: '一次性订阅', longterm: '长期订阅' } as const;

function problemOf(
  name: TemplateName,
  id: string | undefined,
  content: string | undefined,
  app = '公众号',
): string {
  if (!id) return '账号配置里没有这个模板，请在配置文件里补上模板 ID。';
  if (content === undefined) return `${app}里没有这个模板 ID，请到公众平台核对。`;
  const wanted: readonly string[] = templateKeywords[name];
  const has = [...content.matchAll(/\{\{(\w+)\.DATA\}\}/g)].map(([, keyword]) => keyword ?? '');
  const missing = wanted.filter((keyword) => !has.includes(keyword));
  const surplus = has.filter((keyword) => !wanted.includes(keyword));
  const parts = [
    ...(missing.length > 0 ? [`缺少关键词 ${missing.join('、')}`] : []),
    ...(surplus.length > 0 ? [`多出关键词 ${surplus.join('、')}`] : []),
  ];
  return parts.length > 0 ? `${parts.join('，')}，发送会被微信拒绝，请换一个模板。` : '';
}
