import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { AccountCredentials } from './account.ts';
import { productionBaseUrl } from './apiClient.ts';
import { createAppClient } from './appClient.ts';
import { assertTextFits } from './callback/reply.ts';
import { keywordValues } from './keywordValues.ts';
import { massMessagesOf } from './massMessages.ts';
import { downloadMedia } from './mediaDownload.ts';
import type { OfficialAccount, SubscriptionMessage, TemplateMessage } from './port.ts';
import { qrCodesOf } from './qrCodes.ts';
import { sendOutcome } from './sendOutcome.ts';
import { shaped } from './shaped.ts';
import { tagMenusOf } from './tagMenus.ts';
import { tagsOf } from './tags.ts';

export interface OfficialAccountDeps {
  readonly account: AccountCredentials;
  /** Shared by all processes; null on one machine without Redis. */
  readonly redis: Redis | null;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly baseUrl?: string;
  /** For one API call, milliseconds. */
  readonly timeoutMs?: number;
  /** For one download, milliseconds. */
  readonly mediaTimeoutMs?: number;
}

const templateList = z.object({
  template_list: z.array(z.object({ template_id: z.string(), title: z.string(), content: z.string() })),
});
const userInfo = z.object({
  subscribe: z.number(),
  unionid: z.string().optional(),
  tagid_list: z.array(z.number()).default([]),
  qr_scene_str: z.string().optional(),
  qr_scene: z.number().optional(),
});

/** The official account over WeChat's HTTP API. */
export function createOfficialAccount(deps: OfficialAccountDeps): OfficialAccount {
  const { account, redis, clock, logger, timeoutMs = 5_000, mediaTimeoutMs = 30_000 } = deps;
  const baseUrl = (deps.baseUrl ?? productionBaseUrl).replace(/\/+$/, '');
  const client = createAppClient({ account, redis, clock, logger, baseUrl, timeoutMs });

  return {
    sendTemplate: (message) =>
      sendOutcome(client.post('message/template/send', templateBody(message)), logger),
    sendSubscription: (message) =>
      sendOutcome(client.post('message/subscribe/bizsend', subscriptionBody(message)), logger),
    async sendText({ openid, text }) {
      assertTextFits(text);
      return sendOutcome(client.sendText(openid, text), logger);
    },
    downloadMedia: (mediaId, { maxBytes }) =>
      downloadMedia({ client, baseUrl, timeoutMs: mediaTimeoutMs, mediaId, maxBytes }),
    async createMenu(menu) {
      await client.createMenu(menu);
    },
    async listTemplates() {
      const { template_list } = shaped(templateList, await client.getAllPrivateTemplate(), 'template list');
      return template_list.map(({ template_id, ...rest }) => ({ templateId: template_id, ...rest }));
    },
    async getUser(openid) {
      const answer = await client.getUser({ openid: encodeURIComponent(openid), lang: 'zh_CN' });
      const info = shaped(userInfo, answer, 'user/info');
      const { subscribe, unionid = null, tagid_list: tagIds, qr_scene_str, qr_scene } = info;
      const scene = qr_scene_str || (qr_scene ? String(qr_scene) : null);
      return { openid, subscribed: subscribe === 1, unionid, tagIds, scene };
    },
    qrCodes: qrCodesOf(client),
    tags: tagsOf(client),
    tagMenus: tagMenusOf(client),
    mass: massMessagesOf(client),
  };
}

function templateBody({ openid, templateId, data, url, miniprogram, clientMsgId }: TemplateMessage): object {
  return {
    touser: openid,
    template_id: templateId,
    // Undefined members are left out of the JSON.
    url,
    miniprogram,
    client_msg_id: clientMsgId,
    data: keywordValues(data),
  };
}

function subscriptionBody({ openid, templateId, data, page, miniprogram }: SubscriptionMessage): object {
  return { touser: openid, template_id: templateId, page, miniprogram, data: keywordValues(data) };
}
