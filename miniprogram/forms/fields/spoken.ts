// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { Answer, Answers, FileRef, Problem } from '../types';
import { hasOnly, isFileRef, isRecord, lengthOf, problem, textProblems } from './shared';

/**
 * A written answer that was given by voice, wholly or in part. The sound is evidence; `text` are the words as far as they are
 * known, typed ones and those that the platform heard; `transcribe` says that some were heard by nobody yet.
 */
export interface Spoken {
  readonly voices: readonly FileRef[];
  readonly text?: string;
  readonly transcribe: boolean;
}

/** Voice messages of one answer (ours). */
export const MOST_VOICES = 6;

/** Whether an answer was given by voice. */
export function isSpoken(value: Answer): value is Spoken {
  return (
    isRecord(value) &&
    hasOnly(value, ['voices', 'text', 'transcribe']) &&
    Array.isArray(value.voices) &&
    value.voices.length > 0 &&
    value.voices.every(isFileRef) &&
    (value.text === undefined || typeof value.text === 'string') &&
    typeof value.transcribe === 'boolean'
  );
}

/** What is wrong with one. There is no least length: what was said is longer than what was written down of it. */
export function spokenProblems(
  { voices, text = '', transcribe }: Spoken,
  { key, label, max }: { key: string; label: string; max: number },
): readonly Problem[] {
  if (voices.length > MOST_VOICES)
    return problem(key, 'too_many', `${label}的语音最多 ${MOST_VOICES} 段，请去掉几段。`);
  if (voices.some(({ mime }) => !mime.startsWith('audio/')))
    return problem(key, 'format', `${label}里有一段不是语音，请重新发。`);
  if (lengthOf(text.trim()) > 0) return textProblems(text, key, label, 0, max);
  return transcribe ? [] : problem(key, 'required', `请填写${label}。`);
}

/** In words: what is known of it, and that there is more to hear. */
export function spokenInWords({ voices, text = '', transcribe }: Spoken): string {
  const mark = transcribe ? `语音 ${voices.length} 段，待转写` : `语音 ${voices.length} 段，文字由微信识别`;
  return `${text}（${mark}）`;
}

/** The words of a written answer, spoken or not; empty for anything else. */
export function wordsOf(value: Answer): string {
  if (typeof value === 'string') return value;
  return isSpoken(value) ? (value.text ?? '') : '';
}

/** Ids of the voice messages among answers, each once. */
export function voiceIds(answers: Answers): string[] {
  const all = Object.values(answers).flatMap((value) => (isSpoken(value) ? value.voices : []));
  return [...new Set(all.map(({ id }) => id))];
}
