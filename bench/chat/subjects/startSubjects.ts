import { productEnv } from '../../../sandbox/setup/steps/startContext.ts';
import type { ConversationName, Target } from '../load/protocol.ts';
import type { World } from '../startWorld.ts';
import { firstAccount } from './account.ts';
import { startPeer } from './startPeer.ts';
import type { Subject } from './subject.ts';

/** In the order of the table. */
const peers = [
  { name: 'a', title: '(a) decrypt and answer', entry: 'decryptAndAnswer.ts', conversation: 'answer' },
  { name: 'b', title: '(b) one find, one update', entry: 'findAndUpdate.ts', conversation: 'count' },
] as const;

/** The product's web process, which runs in the world already. */
export function productOf({ context }: World): Subject {
  const { callbackPath } = firstAccount(context.layout.accounts);
  const [pid = 0] = context.supervised.get('web')?.pids() ?? [];
  const url = `${context.urls.server}${callbackPath}`;
  return {
    name: 'product',
    title: 'product',
    pid,
    target: targetOf(context.layout.accounts, url, 'form'),
  };
}

/** Starts the peers on the world's store and with its keys; they stop with it. */
export async function startPeers({ context }: World): Promise<Subject[]> {
  const { accounts, log } = context.layout;
  const env = productEnv(context, '');
  const started: Subject[] = [];
  for (const { name, title, entry, conversation } of peers) {
    const { url, pid, stop } = await startPeer(entry, env, log);
    context.services.push({ name, pids: () => [pid], stop, start: async () => undefined });
    started.push({ name, title, pid, target: targetOf(accounts, url, conversation) });
  }
  return started;
}

function targetOf(accountsFile: string, url: string, conversation: ConversationName): Target {
  const { appid, token, encodingAESKey } = firstAccount(accountsFile);
  return { url, appid, token, encodingAESKey, conversation };
}
