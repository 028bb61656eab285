import type { Day } from '../calendar/days.ts';
import type { Problem } from '../errors.ts';
import { type CaseContext, caseData } from './caseData.ts';
import { type BroadcastKind, broadcastKinds } from './kinds.ts';
import { bodyBytes, bytesOf, titleLength } from './limits.ts';
import { unconfirmed } from './unconfirmed.ts';

/** What is going to be said to many. */
export interface BroadcastText {
  kind: BroadcastKind;
  title: string;
  body: string;
  /** Number and date of the document that it makes known, such as 某医保发〔2025〕11号. */
  source?: { no?: string | undefined; date?: Day | undefined } | undefined;
}

/** What the check must know besides the text. */
export interface CheckContext extends Omit<CaseContext, 'tellsCases' | 'namesInstitutions'> {
  today: Day;
  /** Where a text of another length is sent; without it the limit of a chat. */
  maxBytes?: number;
}

const SOURCE = /\d+\s*号/u;

/**
 * Everything for which a text must not go to many, at once: data of cases and of people, policy that is not decided, a
 * source that is missing. Pure; empty when nothing was found, which is no proof: a second person reads it.
 * Source: domain notes §3.9, SC 6(3), CQ 10(3), LC 9(5), IM 9(2), HN 8(3)
 */
export function checkBroadcast(broadcast: BroadcastText, context: CheckContext): Problem[] {
  const { kind, title, body } = broadcast;
  return [
    ...lengthProblems(broadcast, context.maxBytes ?? bodyBytes),
    ...sourceProblems(broadcast, context.today),
    ...textProblems('title', title, kind, context),
    ...textProblems('body', body, kind, context),
  ];
}

function lengthProblems({ title, body }: BroadcastText, maxBytes: number): Problem[] {
  const problems: Problem[] = [];
  if (title.trim() === '') problems.push({ path: 'title', code: 'required', message: '请填写标题。' });
  if ([...title].length > titleLength) {
    const message = `标题最多 ${titleLength} 字，请缩短。`;
    problems.push({ path: 'title', code: 'too_long', message });
  }
  if (body.trim() === '') problems.push({ path: 'body', code: 'required', message: '请填写正文。' });
  const over = bytesOf(body) - maxBytes;
  if (over > 0) {
    const message = `正文太长，请再删掉大约 ${Math.ceil(over / 3)} 个字，或者把全文放进文件。`;
    problems.push({ path: 'body', code: 'too_long', message });
  }
  return problems;
}

function sourceProblems({ kind, source }: BroadcastText, today: Day): Problem[] {
  const problems: Problem[] = [];
  const { label, needsSource } = broadcastKinds[kind];
  const no = source?.no?.trim() ?? '';
  const date = source?.date ?? '';
  if (needsSource && no === '') {
    const message = `请填写这份${label}所依据的正式文件的文号，没有文号的不能发。`;
    problems.push({ path: 'source.no', code: 'required', message });
  }
  if (no !== '' && !SOURCE.test(no)) {
    const message = '文号写法不对，请照文件上的写，例如“〔2025〕11号”。';
    problems.push({ path: 'source.no', code: 'invalid', message });
  }
  if (needsSource && date === '') {
    const message = '请填写正式文件的印发日期。';
    problems.push({ path: 'source.date', code: 'required', message });
  }
  if (date > today) {
    const message = '文件的印发日期还没有到，请等正式印发后再发。';
    problems.push({ path: 'source.date', code: 'future', message });
  }
  return problems;
}

function textProblems(
  path: 'title' | 'body',
  text: string,
  kind: BroadcastKind,
  context: CheckContext,
): Problem[] {
  const { tellsCases, namesInstitutions } = broadcastKinds[kind];
  const findings = caseData(text, { ...context, tellsCases, namesInstitutions });
  const problems = findings.map(({ code, message }) => ({ path, code, message }));
  for (const word of unconfirmed(text)) {
    const message = `里面有“${word}”，像是还没有确定的政策；请等正式印发后再发，或者删掉这一段。`;
    problems.push({ path, code: 'unconfirmed', message });
  }
  return problems;
}
