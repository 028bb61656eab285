import {
  type ConversationState,
  type Input,
  refuse,
  type Step,
  step,
  type View,
  wants,
} from '../../../bot/engine/index.ts';
import { DomainError } from '../../domain/errors.ts';
import { Inbound } from '../../models/inbound.ts';
import { Person, type PersonDoc } from '../../models/person.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { listOwnApplications } from '../../queries/applications/listOwnApplications.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import { commitTurn, TurnConflict } from './commitTurn.ts';
import { fetchFile } from './fetchFile.ts';
import { inboundIdOf } from './inboundId.ts';
import { toInput } from './toInput.ts';
import type { ChatServices, Turn, TurnResult } from './types.ts';

const tries = 5;

/**
 * Answers one message of one person: loads the conversation, lets the pure engine take a step, and commits
 * the new state, what the step set off, and the reply in one transaction with the message's own row. The
 * same message again gets the stored reply and changes nothing.
 * @throws when the store cannot be reached; nothing has changed then
 */
export async function takeTurn(
  services: ChatServices,
  account: WechatAccount,
  message: InboundMessage,
  receivedAt: Date,
): Promise<TurnResult> {
  const { key: accountKey, bureauId } = account.settings;
  const { openid } = message;
  const inboundId = inboundIdOf(services.crypto, account, message);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const turn = { inboundId, accountKey, bureauId, openid, message, receivedAt };
      return await tryTurn(services, account, turn);
    } catch (error) {
      if (isDuplicateKey(error)) {
        const repeated = await storedResult(services, inboundId);
        if (repeated) return repeated;
      }
      // Somebody else took a turn of this person meanwhile, or created them: read again.
      const lostRace = error instanceof TurnConflict || isDuplicateKey(error);
      if (!lostRace || attempt === tries) throw error;
    }
  }
}

async function tryTurn(services: ChatServices, account: WechatAccount, turn: Turn): Promise<TurnResult> {
  const { clock, crypto, ids } = services;
  const now = clock.now();
  const bureau = await getBureau(turn.bureauId, now);
  const known = await Person.findOne({ key: `${turn.accountKey}:${turn.openid}` }).lean();
  const person = known ?? newPerson(turn, ids.uuid(), now);
  const state = known?.stateSealed
    ? crypto.open<ConversationState | null>(known.stateSealed, `state:${known._id}`)
    : null;

  let input: Input = toInput(turn.message);
  const wanted = wants(state, input);
  if (wanted.file && turn.message.msgType === 'image') {
    // A repeated picture must not be fetched and stored again.
    const repeated = await storedResult(services, turn.inboundId);
    if (repeated) return repeated;
    const tools = { client: account.client, objects: services.objects, log: services.log };
    input = await fetchFile(turn.message.mediaId, wanted.file, tools);
  }
  const view: View = {
    now,
    bureau: { id: bureau._id, name: bureau.name, ...(bureau.phone ? { phone: bureau.phone } : {}) },
    profile: services.profiles.get(bureau.profile.id, bureau.profile.version),
    person: { following: person.following },
    applications: wanted.applications ? await listOwnApplications(person._id, crypto) : [],
    newApplicationNo: ids.matter('SQ', now),
  };
  return commitOrRefuse(services, turn, { person, isNew: !known, state, result: step(state, input, view) });
}

async function commitOrRefuse(
  services: ChatServices,
  turn: Turn,
  { person, isNew, state, result }: PreparedTurn,
): Promise<TurnResult> {
  try {
    return await commitTurn(services, turn, { person, isNew, result });
  } catch (error) {
    if (!(error instanceof DomainError) || result.effects.length === 0) throw error;
    const { code, message, problems } = error;
    const refused = { ...refuse(state, { code, message, problems }), effects: [] };
    return commitTurn(services, turn, { person, isNew, result: refused });
  }
}

interface PreparedTurn {
  person: PersonDoc;
  isNew: boolean;
  state: ConversationState | null;
  result: Step;
}

function newPerson(turn: Turn, _id: string, now: Date): PersonDoc {
  return {
    _id,
    key: `${turn.accountKey}:${turn.openid}`,
    accountKey: turn.accountKey,
    openid: turn.openid,
    bureauId: turn.bureauId,
    following: true,
    turn: 0,
    createdAt: now,
    lastSeenAt: now,
  };
}

async function storedResult({ crypto }: ChatServices, inboundId: string): Promise<TurnResult | null> {
  const row = await Inbound.findById(inboundId).lean();
  if (!row) return null;
  const reply = row.replySealed ? crypto.open<string>(row.replySealed, `inbound:${inboundId}`) : null;
  return { inboundId, personId: row.personId ?? null, reply, repeated: true };
}
