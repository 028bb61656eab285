import { opinionSteps } from '../../commands/opinions/steps/index.ts';
import type { EventPayloads, EventType } from '../../domain/events/types.ts';
import type { OpinionMove } from '../../domain/opinions/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { leadForwarding } from '../../profiles/decisions/leadForwarding.ts';
import { relayedLetters } from '../../profiles/decisions/relayedLetters.ts';
import type { OpinionFile } from '../../queries/opinions/getOpinion.ts';
import { presentAuthorItems } from '../authors/items.ts';
import { presentLines } from '../authors/lines.ts';
import { presentDelivery } from '../delivery.ts';
import { presentEvidence } from '../leads/evidence.ts';
import { presentClock } from '../leads/row.ts';
import { presentOpinionRow } from './row.ts';

type OpinionEvent = Extract<EventType, `opinion.${string}`>;

/** What each event is called on the timeline; a new one without a name does not compile. */
const titles: { [T in OpinionEvent]: (data: EventPayloads[T]) => string } = {
  'opinion.submitted': () => '收到意见建议',
  'opinion.stepped': ({ step }) => opinionSteps[step as OpinionMove]?.label ?? '办理',
  'opinion.dissatisfied': () => '监督员表示不满意，重新办理',
  'opinion.handedOver': () => '交接给其他承办人',
  'opinion.said': () => '给监督员留言',
  'opinion.replied': () => '监督员留言',
  'opinion.viewed': () => '查阅',
  'opinion.authorOpened': () => '查看原写信人',
};

const views: readonly string[] = ['opinion.viewed', 'opinion.authorOpened'];

/** One opinion for whoever works on it. A field that is not named here is not sent. */
export function presentOpinion(file: OpinionFile) {
  const { opinion, profile, staffNames } = file;
  const nameOf = (id: string | null | undefined) => (id ? (staffNames.get(id) ?? '工作人员') : null);
  const forwarding = leadForwarding(profile);
  return {
    ...presentOpinionRow(opinion, profile, nameOf(opinion.assigneeId)),
    revision: opinion.revision,
    author: file.author,
    items: presentAuthorItems(file.definition, file.answers, beijingDay(opinion.receivedAt)).map((item) => ({
      ...item,
      value: file.hide(item.value),
    })),
    hasLetterAuthor: file.hasLetterAuthor,
    mayOpenAuthor: file.mayOpenAuthor,
    mayTell: file.mayTell,
    relayedArticle: opinion.origin === 'relayed' ? relayedLetters(profile).article : null,
    wantsProposal: forwarding.withProposal,
    forwardingArticle: forwarding.article,
    steps: file.steps,
    clocks: file.clocks.map(presentClock),
    lines: presentLines(file.lines, staffNames),
    evidence: file.evidence.map(presentEvidence),
    deliveries: file.deliveries.map(presentDelivery),
    history: file.events.map(({ _id, type, data, actor, at }) => ({
      id: _id,
      title: Object.hasOwn(titles, type) ? titles[type as OpinionEvent](data as never) : '其他变动',
      by: actor.kind === 'staff' ? (nameOf(actor.id) ?? '') : actor.kind === 'system' ? '系统' : '监督员',
      at: at.toISOString(),
      isView: views.includes(type),
    })),
  };
}
