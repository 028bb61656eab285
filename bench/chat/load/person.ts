import { randomBytes } from 'node:crypto';
import { conversations } from './conversations.ts';
import { post } from './post.ts';
import type { Target } from './protocol.ts';
import { openReply, sealPush } from './wire.ts';

/** One simulated WeChat user of one subject. */
export interface Person {
  /** Goes to where the measured turns begin. @throws when an answer is not as expected */
  arrive(): Promise<void>;
  /** Takes one turn; resolves with null, or with what was wrong. */
  turn(): Promise<string | null>;
}

let lastMsgId = BigInt(Date.now()) * 1_000_000n;

export function createPerson(target: Target): Person {
  const openid = `oBench${randomBytes(16).toString('base64url').slice(0, 22)}`;
  const conversation = conversations[target.conversation]();

  async function say(text: string): Promise<string> {
    lastMsgId += 1n;
    const { query, body } = sealPush(target, { openid, msgId: String(lastMsgId), text });
    return openReply(target, openid, await post(`${target.url}?${query}`, body));
  }

  return {
    async arrive() {
      let reply = '';
      for (let next = conversation.walk(reply); next !== null; next = conversation.walk(reply)) {
        reply = await say(next);
      }
    },
    async turn() {
      try {
        return conversation.fault(await say(conversation.next()));
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}
