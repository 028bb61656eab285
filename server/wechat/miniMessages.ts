import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { MiniProgramCredentials } from './account.ts';
import { productionBaseUrl } from './apiClient.ts';
import { createAppClient } from './appClient.ts';
import { keywordValues } from './keywordValues.ts';
import type { MiniMessages } from './miniMessagesPort.ts';
import { sendOutcome } from './sendOutcome.ts';
import { shaped } from './shaped.ts';

export interface MiniMessagesDeps {
  /** Our own short name of the official account that it belongs to, for logs. */
  readonly accountKey: string;
  readonly credentials: MiniProgramCredentials;
  /** Which version of the program a message opens. */
  readonly state?: 'developer' | 'trial' | 'formal' | undefined;
  /** Shared by all processes; null on one machine without Redis. */
  readonly redis: Redis | null;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly baseUrl?: string;
  /** For one API call, milliseconds. */
  readonly timeoutMs?: number;
}

const listed = z.object({
  data: z.array(
    z.object({
      priTmplId: z.string(),
      title: z.string(),
      content: z.string(),
      // 2 = one-time, 3 = long-term.
      type: z.number().transform((type) => (type === 3 ? ('longterm' as const) : ('once' as const))),
    }),
  ),
});

/**
 * The subscription messages of a mini program over WeChat's HTTP API.
 * Source: developers.weixin.qq.com, subscribeMessage.send, subscribeMessage.getTemplateList (wechat.md §2.5)
 */
export function createMiniMessages(deps: MiniMessagesDeps): MiniMessages {
  const { accountKey, credentials, state = 'formal', redis, clock, logger, timeoutMs = 5_000 } = deps;
  const baseUrl = (deps.baseUrl ?? productionBaseUrl).replace(/\/+$/, '');
  const { appid, secret } = credentials;
  const account = { key: `${accountKey}:mini`, appid, secret };
  const client = createAppClient({ account, redis, clock, logger, baseUrl, timeoutMs });
  return {
    send({ openid, templateId, data, page }) {
      const body = {
        ...{ touser: openid, template_id: templateId, page, miniprogram_state: state, lang: 'zh_CN' },
        data: keywordValues(data),
      };
      return sendOutcome(client.post('message/subscribe/send', body), logger);
    },
    async listTemplates() {
      const { accessToken } = await client.ensureAccessToken();
      const query = new URLSearchParams({ access_token: accessToken }).toString();
      const answer = await client.request(`${baseUrl}/wxaapi/newtmpl/gettemplate?${query}`);
      const { data } = shaped(listed, answer, 'newtmpl/gettemplate');
      return data.map(({ priTmplId, title, content, type }) => ({
        ...{ templateId: priTmplId, title, content, term: type },
      }));
    },
  };
}
