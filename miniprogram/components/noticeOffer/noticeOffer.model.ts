import type { AnswerOf } from '../../api/types';

type Settings = AnswerOf<'get', '/api/mini/settings'>;

/** WeChat asks for five at most, and never mixes those for once with those for long. */
const atOnce = 5;

/** Notices to ask leave for in one go. */
export interface NoticeGroup {
  key: string;
  label: string;
  text: string;
  templateIds: string[];
}

/** Notices in groups that WeChat takes together. */
export function noticeGroups({ subscriptions }: Pick<Settings, 'subscriptions'>): NoticeGroup[] {
  return [false, true].flatMap((isLongTerm) => {
    const some = subscriptions.filter((one) => one.isLongTerm === isLongTerm);
    const groups = [];
    for (let from = 0; from < some.length; from += atOnce) groups.push(some.slice(from, from + atOnce));
    return groups.map((group, at) => ({
      key: `${isLongTerm} ${at}`,
      label: isLongTerm ? '长期接收通知' : '接收下一次通知',
      text: group.map(({ label }) => label).join('、'),
      templateIds: group.map(({ templateId }) => templateId),
    }));
  });
}

/** Templates that WeChat says were granted; some can be read aloud, which is granted all the same. */
export function acceptedOf(
  answers: Readonly<Record<string, unknown>>,
  templateIds: readonly string[],
): string[] {
  return templateIds.filter((id) => answers[id] === 'accept' || answers[id] === 'acceptWithAudio');
}

/** What to say after WeChat's own question. */
export function answerInWords(
  answers: Readonly<Record<string, unknown>>,
  templateIds: readonly string[],
): string {
  const accepted = acceptedOf(answers, templateIds).length;
  if (accepted === 0) return '没有订阅。进展仍可以在“我的消息”里看。';
  return accepted === templateIds.length ? '已订阅。每点一次，多收一次通知。' : `已订阅 ${accepted} 种。`;
}
