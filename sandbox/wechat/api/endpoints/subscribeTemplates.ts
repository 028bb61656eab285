import { endpoint, ok } from '../endpoint.ts';

/** getTemplateList of subscription notices, for accounts and mini programs (wechat.md §2.4). */
export const subscribeTemplates = endpoint({
  path: '/wxaapi/newtmpl/gettemplate',
  method: 'GET',
  token: 'either',
  perDay: null,
  handle({ caller }) {
    const templates =
      caller.kind === 'account' ? caller.account.templates : (caller.miniprogram?.templates ?? []);
    return ok({
      data: templates
        .filter((template) => template.subscribe)
        .map(({ template_id, title, content, subscribe }) => ({
          priTmplId: template_id,
          title,
          content,
          example: '',
          // 2 = one-time, 3 = long-term.
          type: subscribe === 'longterm' ? 3 : 2,
        })),
    });
  },
});
