import { personOf } from '../../world/people.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';

/** getUserInfo: no nickname and avatar any more, and nothing at all without following (wechat.md §2.8). */
export const userInfo = endpoint({
  path: '/cgi-bin/user/info',
  method: 'GET',
  token: 'account',
  perDay: 5_000_000,
  handle({ world, caller, query }) {
    const person = personOf(world, caller.account.key, query.openid ?? '');
    if (person === undefined) throw fail(40003);
    if (!person.following) return { json: { subscribe: 0, openid: person.openid, tagid_list: [] } };
    const numeric = /^\d+$/.test(person.qrScene);
    return {
      json: {
        subscribe: 1,
        openid: person.openid,
        nickname: '',
        sex: 0,
        language: query.lang ?? 'zh_CN',
        city: '',
        province: '',
        country: '',
        headimgurl: '',
        subscribe_time: Math.floor(person.followedAt / 1000),
        unionid: person.unionid,
        remark: '',
        groupid: 0,
        tagid_list: person.tagIds,
        subscribe_scene: person.subscribeScene,
        qr_scene: numeric ? Number(person.qrScene) : 0,
        qr_scene_str: numeric ? '' : person.qrScene,
      },
    };
  },
});
