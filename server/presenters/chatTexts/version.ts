import { versionStateLabels } from '../../domain/chatTexts/versions.ts';
import type { VersionView } from '../../queries/chatTexts/versionsOf.ts';

/** One wording in the history of a text or menu. */
export function presentVersion({ version, why, reason, author, decider, isOwn }: VersionView) {
  const { _id: id, number, state, restores, createdAt, decidedAt, revision } = version;
  return {
    ...{ id, number, state, stateLabel: versionStateLabels[state], why, reason, author, decider, isOwn },
    restores: restores ?? null,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    revision,
  };
}
