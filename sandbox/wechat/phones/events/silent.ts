import { z } from 'zod';
import { baseInput, needFollower, type PhoneEvent, placeInput } from './phoneEvent.ts';

/** The position sent along while the chat is open, where the person allowed it. */
export const location: PhoneEvent = {
  schema: baseInput.extend(placeInput),
  visible: false,
  plan({ lat = 0, lng = 0 }, { person }) {
    needFollower(person);
    return { fields: { Event: 'LOCATION', Latitude: lat, Longitude: lng, Precision: 119.385 } };
  },
};

/** The person changed or withdrew what they allowed: the product must refresh or delete data (wechat.md §1.3). */
function dataRights(event: string): PhoneEvent {
  return {
    schema: baseInput.extend({ revokeInfo: z.string().default('201') }),
    visible: false,
    plan: ({ revokeInfo = '' }, { person, appid }) => ({
      fields: {
        Event: event,
        OpenID: person.openid,
        UnionID: person.unionid,
        AppID: appid,
        RevokeInfo: revokeInfo,
      },
    }),
  };
}

/** Events about a person's authorisation. */
export const dataRightsEvents: Record<string, PhoneEvent> = {
  user_info_modified: dataRights('user_info_modified'),
  user_authorization_revoke: dataRights('user_authorization_revoke'),
  user_authorization_cancellation: dataRights('user_authorization_cancellation'),
};
