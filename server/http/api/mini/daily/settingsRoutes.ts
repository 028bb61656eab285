import { z } from 'zod';
import { closeMiniSessions } from '../../../../commands/mini/closeMiniSessions.ts';
import { forgetMiniPerson } from '../../../../commands/mini/forgetMiniPerson.ts';
import { subscriptionLabels } from '../../../../domain/messages/subscriptionLabels.ts';
import { templateKeywords } from '../../../../domain/messages/templates.ts';
import { followerOf } from '../../../../queries/identities/followerOf.ts';
import { json, nothing } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';

const settingsSchema = z.object({
  linked: z.boolean(),
  /** Notices to ask leave for at a tap; WeChat counts what was granted, no page does. */
  subscriptions: z.array(z.object({ templateId: z.string(), label: z.string(), isLongTerm: z.boolean() })),
});

type Name = keyof typeof templateKeywords;
const isName = (key: string): key is Name => Object.hasOwn(templateKeywords, key);

/** What somebody sets for themselves, and leaving. */
export const miniSettingsRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/settings',
    summary: '我的设置',
    response: json(settingsSchema),
    async handler(_input, { deps, person }) {
      const offered = Object.entries(deps.accounts.get(person.accountKey)?.settings.subscriptions ?? {});
      return {
        linked: (await followerOf(deps.crypto, person.personId)) !== null,
        subscriptions: offered.flatMap(([key, { templateId, term }]) =>
          isName(key)
            ? [{ templateId, label: subscriptionLabels[key], isLongTerm: term === 'longterm' }]
            : [],
        ),
      };
    },
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
