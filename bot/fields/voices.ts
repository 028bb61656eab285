import { countOf } from '../../server/forms/engine/fields/evidence.ts';
import { isRecord } from '../../server/forms/engine/fields/shared.ts';
import { type Answer, type Answers, MOST_VOICES, voiceIds } from '../../server/forms/engine/index.ts';
import type { FileFault, FileWanted, Input, StoredFile } from '../engine/input.ts';
import { type Parsed, refused } from './types.ts';

/** A voice message of WeChat has at most a minute: far less than this. */
export const VOICE: FileWanted = { maxBytes: 5 * 1024 * 1024 };

type VoiceInput = Extract<Input, { kind: 'voice' }>;

/** The sound of a voice message, or why it cannot be taken. `had` are voices of this answer that are in no answer yet. */
export function voiceOf(
  input: VoiceInput,
  answers: Answers,
  had: readonly StoredFile[] = [],
): StoredFile | Parsed {
  const { file, problem } = input;
  if (!file) return refused('一段语音', faults[problem ?? 'download_failed']);
  if (recordingsIn(answers) + had.length < MOST_VOICES) return file;
  const why = `语音和视频一共最多 ${MOST_VOICES} 段，这一段没有收下，请打字`;
  return { kind: 'refused', understood: '', why, quiet: true };
}

const faults: Readonly<Record<FileFault, string>> = {
  too_large: '太长了，没有收下，请说短一些再发',
  not_image: '打不开，没有收下，请再发一次，或者打字',
  wrong_type: '打不开，没有收下，请再发一次，或者打字',
  download_failed: '没有传完整，请再发一次，或者打字',
};

/** How many recordings a form has already: spoken answers, and evidence. */
export function recordingsIn(answers: Answers): number {
  const pieces = Object.values(answers).flatMap((value) => (Array.isArray(value) ? value : []));
  return voiceIds(answers).length + countOf(pieces.filter(isPiece), 'recordings');
}

function isPiece(value: Answer): value is { kind: 'voice' } {
  return isRecord(value) && (value.kind === 'voice' || value.kind === 'video') && 'sha256' in value;
}

/** What becomes of a spoken answer; to whoever reports without a name also what a voice gives away. */
export function voiceNote(answers: Answers): string {
  const kept = '工作人员会听您的语音。';
  return answers.identity === '匿名'
    ? `${kept}您选了匿名：声音可能让人认出您，不放心就回复“上一步”，改成打字。`
    : kept;
}
