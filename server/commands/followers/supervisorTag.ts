import { WeChatApiError } from '../../wechat/errors.ts';
import type { OfficialAccount } from '../../wechat/port.ts';

/** What the tag is called at WeChat; staff see it there beside the follower. */
export const supervisorTagName = 'supervisor';

const nameTaken = 45157;
const known = new WeakMap<OfficialAccount, number>();

/** The id of an account's tag for supervisors; made when there is none. Kept for the life of the process. @throws WeChatApiError */
export async function supervisorTag(client: OfficialAccount): Promise<number> {
  const id = known.get(client) ?? (await find(client)) ?? (await create(client));
  known.set(client, id);
  return id;
}

/** Forgets the id: somebody deleted the tag at WeChat. */
export function forgetTag(client: OfficialAccount): void {
  known.delete(client);
}

async function find(client: OfficialAccount): Promise<number | undefined> {
  return (await client.tags.list()).find(({ name }) => name === supervisorTagName)?.id;
}

async function create(client: OfficialAccount): Promise<number> {
  try {
    return await client.tags.create(supervisorTagName);
  } catch (error) {
    // Another process was first.
    if (!(error instanceof WeChatApiError) || !isTaken(error)) throw error;
    const id = await find(client);
    if (id === undefined) throw error;
    return id;
  }
}

function isTaken({ failure }: WeChatApiError): boolean {
  return failure.kind === 'refused' && failure.errcode === nameTaken;
}
