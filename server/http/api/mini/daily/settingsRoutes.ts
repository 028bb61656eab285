import { z } from 'zod';
import { closeMiniSessions } from '../../../../commands/mini/closeMiniSessions.ts';
import { forgetMiniPerson } from '../../../../commands/mini/forgetMiniPerson.ts';
import { claimMiniGrants } from '../../../../commands/subscriptions/claimMiniGrants.ts';
import { subscriptionLabels } from '../../../../domain/messages/subscriptionLabels.ts';
import { templateKeywords } from '../../../../domain/messages/templates.ts';
import { followerOf } from '../../../../queries/identities/followerOf.ts';
import { json, nothing } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';

const settingsSchema = z.object({
  linked: z.boolean(),
  /** Notices of the mini program to ask leave for at a tap, as far as a message could come of it. */
  subscriptions: z.array(z.object({ templateId: z.string(), label: z.string(), isLongTerm: z.boolean() })),
});

type Name = keyof typeof templateKeywords;
const isName = (key: string): key is Name => Object.hasOwn(templateKeywords, key);

/** What somebody can be told about who is nobody in the official account: they can file a lead, and nothing else. */
const forStrangers: readonly Name[] = ['leadStatus'];

const claimedSchema = z.strictObject({
  /** From `wx.login`: tells which WeChat the notices go to. */
  code: z.string().min(1).max(128),
  /** Templates that were accepted in WeChat's popup, which shows five at most. */
  accepted: z.array(z.string().min(1).max(64)).min(1).max(5),
});

/** What somebody sets for themselves, and leaving. */
export const miniSettingsRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/settings',
    summary: '我的设置',
    response: json(settingsSchema),
    async handler(_input, { deps, person }) {
      const { miniProgram } = deps.accounts.get(person.accountKey)?.settings ?? {};
      const linked = (await followerOf(deps.crypto, person.personId)) !== null;
      return {
        linked,
        subscriptions: Object.entries(miniProgram?.subscriptions ?? {}).flatMap(
          ([key, { templateId, term }]) =>
            isName(key) && (linked || forStrangers.includes(key))
              ? [{ templateId, label: subscriptionLabels[key], isLongTerm: term === 'longterm' }]
              : [],
        ),
      };
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/subscriptions',
    summary: '登记同意接收的通知',
    perMinuteEach: 10,
    body: claimedSchema,
    response: nothing(),
    handler: ({ body }, { deps, person }) => claimMiniGrants(deps, person, body),
  }),
  personRoute({
    method: 'delete',
    path: '/api/mini/sessions',
    summary: '退出登录（所有手机）',
    response: nothing(),
    handler: (_input, { person }) => closeMiniSessions(person.personId),
  }),
  personRoute({
    method: 'delete',
    path: '/api/mini/person',
    summary: '删除我的数据',
    response: nothing(),
    handler(_input, { deps, person: { personId } }) {
      const actor = { kind: 'person', id: personId } as const;
      return forgetMiniPerson({ ...deps, objects: deps.objectStore, actor }, personId);
    },
  }),
];
