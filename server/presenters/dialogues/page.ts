import { lineStateLabels, lostFileLabels } from '../../domain/dialogues/states.ts';
import type { DialogueFile } from '../../queries/dialogues/getDialogue.ts';
import { presentDelivery } from '../delivery.ts';
import { presentDialogueRow } from './row.ts';

/** What each kind of file is called. */
const fileLabels = { image: '图片', voice: '语音', video: '视频', file: '文件' } as const;

/** One dialogue as its page shows it. */
export function presentDialogue(file: DialogueFile) {
  const { dialogue, mark, lines, takenByName, clock, isMine, mayAnswer, notices } = file;
  return {
    ...presentDialogueRow(dialogue, { takenByName, clock }),
    ...{ revision: dialogue.revision, mark, isMine, mayAnswer },
    lines: lines.map(presentLine),
    notices: notices.map(presentDelivery),
  };
}

function presentLine({
  _id,
  from,
  text,
  at,
  byName,
  state,
  why,
  lost,
  file,
  evidence,
}: DialogueFile['lines'][number]) {
  return {
    ...{ id: _id, from, text, at: at.toISOString(), byName },
    state: state ?? null,
    stateLabel: state ? lineStateLabels[state] : null,
    why: why ?? null,
    lostLabel: lost ? lostFileLabels[lost] : null,
    file: file
      ? {
          ...{ id: file.id, kind: file.kind, label: fileLabels[file.kind] },
          hasPreview: Boolean(evidence?.previewId) && evidence?.scan.state !== 'infected',
          isInfected: evidence?.scan.state === 'infected',
        }
      : null,
  };
}
