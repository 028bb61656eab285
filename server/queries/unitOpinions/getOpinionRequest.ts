import type { Services } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers } from '../../forms/engine/index.ts';
import { modeLabelOf } from '../applications/modeLabelOf.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { findOpinionLink } from './findOpinionLink.ts';

/**
 * What a unit is asked, for whoever holds the link: the candidate's name and the way of recruiting, nothing
 * else about the person. Once the link is closed not even the name.
 * @throws DomainError `unitOpinion.not_found`
 */
export async function getOpinionRequest({ clock, crypto, profiles }: Services, { token }: { token: string }) {
  const now = clock.now();
  const { link, application, state } = await findOpinionLink(token, beijingDay(now));
  const open = state === 'open' && application.status === 'unit_opinion';
  const { _id, answersSealed, bureauId, profile } = application;
  const { name } = open ? crypto.open<Answers>(answersSealed, `answers:${_id}`) : {};
  return {
    state: open ? state : state === 'open' ? ('closed' as const) : state,
    candidate: String(name ?? ''),
    modeLabel: modeLabelOf(profiles, application),
    unit: crypto.open<string>(link.unitSealed, `unitOpinionUnit:${link._id}`),
    expiresOn: link.expiresOn,
    bureau: (await getBureau(bureauId, now)).name,
    term: profiles.get(profile.id, profile.version).wording.supervisor?.value ?? '社会监督员',
  };
}

export type OpinionRequest = Awaited<ReturnType<typeof getOpinionRequest>>;
