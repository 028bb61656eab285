import { endpoint } from '../endpoint.ts';

/** getAllTemplates: dw:/doc/service/api/notify/template/api_getalltemplates */
export const templateList = endpoint({
  path: '/cgi-bin/template/get_all_private_template',
  method: 'GET',
  token: 'account',
  perDay: 100_000,
  handle({ caller }) {
    const list = caller.account.templates.filter((template) => !template.subscribe);
    return {
      json: {
        template_list: list.map(({ template_id, title, content }) => ({
          template_id,
          title,
          primary_industry: '',
          deputy_industry: '',
          content,
          example: '',
        })),
      },
    };
  },
});
