import { type TemplateName, templateKeywords } from '../../domain/messages/templates.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';

/** One template of an account, and what is wrong with it: '' when nothing is. */
export interface TemplateCheck {
  name: TemplateName;
  /** WeChat's own title, where it has the template. */
  title: string | null;
  problem: string;
}

/**
 * Compares the templates that messages need with the account's own list at WeChat: a template that is missing there or has
 * other keywords would refuse every message with 40037 or 47003, one person at a time.
 * @throws WeChatApiError when WeChat does not answer
 */
export async function checkTemplates({ client, settings }: WechatAccount): Promise<TemplateCheck[]> {
  const listed = await client.listTemplates();
  return (Object.keys(templateKeywords) as TemplateName[]).map((name) => {
    const id = settings.templates[name];
    const found = listed.find(({ templateId }) => templateId === id);
    return { name, title: found?.title ?? null, problem: problemOf(name, id, found?.content) };
  });
}

function problemOf(name: TemplateName, id: string | undefined, content: string | undefined): string {
  if (!id) return '账号配置里没有这个模板，请在配置文件里补上模板 ID。';
  if (content === undefined) return '公众号里没有这个模板 ID，请到公众平台核对。';
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
