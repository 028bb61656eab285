import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given, givenByLine } from '../../../../../server/domain/deliveries/given.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const notice = { channel: 'notice', state: 'pending', createdAt: at(10) };
const follower = { following: true, followedAt: at(1), lastSeenAt: at(9) };

describe('since when a message counts as given', () => {
  it('for a follower as soon as it lies in the inbox, whatever becomes of the push', () => {
    for (const state of ['pending', 'sending', 'sent', 'failed', 'unknown'])
      expect(given({ ...notice, state, finishedAt: at(11) }, follower)).toEqual({ at: at(10), how: 'inbox' });
  });

  it('for somebody who left before: only when WeChat says that it arrived', () => {
    const gone = { following: false, lastSeenAt: at(9) };
    for (const state of ['pending', 'sent', 'failed', 'unknown'])
      expect(given({ ...notice, state, finishedAt: at(11) }, gone)).toBeNull();
    const delivered = { ...notice, state: 'delivered', finishedAt: at(11) };
    expect(given(delivered, gone)).toEqual({ at: at(11), how: 'wechat' });
    expect(given(notice, null)).toBeNull();
  });

  it('for somebody who came back: from then on, and from the first when they left only afterwards', () => {
    const back = { following: true, followedAt: at(15), lastSeenAt: at(15) };
    expect(given({ ...notice, state: 'failed' }, back)).toEqual({ at: at(15), how: 'inbox' });
    expect(given({ ...notice, state: 'failed' }, { following: false, lastSeenAt: at(12) })?.at).toEqual(
      at(10),
    );
  });

  it('for a reporter from the line in the matter, without a person', () => {
    expect(given({ ...notice, state: 'failed', reporterId: 'r1' }, null)).toEqual({
      at: at(10),
      how: 'inbox',
    });
  });

  it('an answer inside the chat is in no inbox: given when WeChat took it', () => {
    const answer = { ...notice, channel: 'customerService' };
    expect(given({ ...answer, state: 'failed', finishedAt: at(11) }, follower)).toBeNull();
    expect(given({ ...answer, state: 'sent', finishedAt: at(11) }, follower)).toEqual({
      at: at(11),
      how: 'wechat',
    });
  });

  it('is never before the message was there', () => {
    const moment = fc.integer({ min: 0, max: 23 }).map(at);
    fc.assert(
      fc.property(
        moment,
        fc.boolean(),
        moment,
        moment,
        fc.constantFrom('pending', 'sent', 'delivered', 'failed', 'unknown'),
        (createdAt, following, followedAt, lastSeenAt, state) => {
          const finishedAt = new Date(createdAt.getTime() + 1);
          const found = given(
            { ...notice, createdAt, state, finishedAt },
            { following, followedAt, lastSeenAt },
          );
          return found === null ? !following && state !== 'delivered' : found.at >= createdAt;
        },
      ),
    );
  });

  it('a line is given to whoever can open it, else as staff say, else not yet', () => {
    expect(givenByLine({ canRead: true, by: 'phone' }, at(1))).toEqual({ toldAt: at(1), toldBy: 'inbox' });
    expect(givenByLine({ canRead: false, by: 'phone' }, at(1))).toEqual({ toldAt: at(1), toldBy: 'phone' });
    expect(givenByLine({ canRead: false }, at(1))).toEqual({});
  });
});
