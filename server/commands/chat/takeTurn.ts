import { type Input, refuse, type Step, step, type View, wants } from '../../../bot/engine/index.ts';
import { findReply } from '../../domain/chat/receipts.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Person, type PersonDoc } from '../../models/person.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { currentTexts } from '../../queries/chatTexts/currentTexts.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import { commitTurn, TurnConflict } from './commitTurn.ts';
import { fetchFile } from './fetchFile.ts';
import { type Memory, openMemory } from './memory.ts';
import { personIdOf } from './personId.ts';
import { toInput } from './toInput.ts';
import type { ChatServices, Turn, TurnResult } from './types.ts';
import { loadParts } from './view/index.ts';

const tries = 5;

/**
 * Answers one message of one person: loads the conversation, lets the pure engine take a step, and writes
 * the new state, the message's receipt with the reply, and what the step set off, all or nothing. The same
 * message again gets the stored reply and changes nothing.
 * @throws when the store cannot be reached; nothing has changed then
 */
export async function takeTurn(
  services: ChatServices,
  account: WechatAccount,
  turn: Turn,
): Promise<TurnResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryTurn(services, account, turn);
    } catch (error) {
      // Another process took a turn of this person meanwhile, or created them: read again.
      const lostRace = error instanceof TurnConflict || isDuplicateKey(error);
      if (!lostRace || attempt === tries) throw error;
    }
  }
}

async function tryTurn(services: ChatServices, account: WechatAccount, turn: Turn): Promise<TurnResult> {
  const { clock, crypto } = services;
  const personId = personIdOf(crypto, account.settings.key, turn.message.openid);
  const known = await Person.findById(personId).lean();
  const person = known ?? newPerson(account, turn, personId, clock.now());
  const memory = openMemory(crypto, person);
  const reply = findReply(memory.receipts, turn.id);
  if (reply !== undefined) return { turnId: turn.id, personId: person._id, reply, repeated: true };

  const prepared = { person, isNew: !known, memory };
  const { result, view } = await takeStep(services, account, turn, prepared);
  try {
    return await commitTurn(services, turn, prepared, result);
  } catch (error) {
    if (!(error instanceof DomainError) || result.effects.length === 0) throw error;
    const { code, message, problems } = error;
    const refused = { ...refuse(memory.state, { code, message, problems }, view), effects: [] };
    return commitTurn(services, turn, prepared, refused);
  }
}

/** Fetches what the engine wants to know before it takes the step. */
async function takeStep(
  services: ChatServices,
  account: WechatAccount,
  { message }: Turn,
  { person, memory: { state } }: { person: PersonDoc; memory: Memory },
): Promise<{ result: Step; view: View }> {
  const { clock, ids } = services;
  const now = clock.now();
  const bureau = await getBureau(person.bureauId, now);
  const texts = await currentTexts(bureau._id, now);
  let input: Input = toInput(message);
  const talk = {
    open: person.dialogueId !== undefined && person.dialogueId !== null,
    answersWait: person.answersWait === true,
  };
  const wanted = wants(state, input, talk);
  if (wanted.file && 'mediaId' in message) {
    const kind = message.msgType === 'shortvideo' ? 'video' : message.msgType;
    const fetched = await fetchFile(kind, message.mediaId, wanted.file, {
      services,
      client: account.client,
      person,
    });
    // What was heard stays with what was said.
    input = { ...input, ...fetched } as Input;
  }
  const view: View = {
    now,
    bureau: {
      ...{ id: bureau._id, name: bureau.name, texts },
      ...(bureau.phone ? { phone: bureau.phone } : {}),
      ...(bureau.officeHours ? { officeHours: bureau.officeHours } : {}),
    },
    profile: services.profiles.get(bureau.profile.id, bureau.profile.version),
    person: { following: person.following, talk, simple: person.simpleChat === true },
    ...(await loadParts(
      services,
      { person, bureau, now, input, frame: state?.frame, heldClaimCode: heldCode(state) },
      wanted.needs,
    )),
    newApplicationNo: ids.matter('SQ', beijingDay(now)),
    newNos: {
      tip: ids.matter('XS', beijingDay(now)),
      visit: ids.matter('ZF', beijingDay(now)),
      opinion: ids.matter('YJ', beijingDay(now)),
      complaint: ids.matter('TS', beijingDay(now)),
    },
    newClaimCode: ids.claimCode(),
  };
  return { result: step(state, input, view), view };
}

/** The claim code whose case is open in the conversation. */
function heldCode(state: Memory['state']): string | undefined {
  const frame = state?.frame;
  const isHeld = frame?.dialog === 'claim' || frame?.dialog === 'reward' || frame?.dialog === 'refuseReward';
  return isHeld ? frame.code : undefined;
}

function newPerson(account: WechatAccount, turn: Turn, _id: string, now: Date): PersonDoc {
  const { key: accountKey, bureauId } = account.settings;
  const { openid } = turn.message;
  const seen = { createdAt: now, lastSeenAt: now };
  return { _id, accountKey, openid, bureauId, following: true, turn: 0, ...seen };
}
