import { forgetDraft, keepDraft, localDraft, remoteDraft, sendDraft } from '../../lib/drafts';
import { chooseDraft, type Draft } from '../../lib/drafts.model';
import { outbox } from '../../lib/outbox';
import { isAbout } from './filler.model';

/**
 * The draft to go on with: of this phone or of another one, as the person decides where both were changed. One that was
 * handed in meanwhile is gone.
 */
export async function openDraft(fresh: Draft): Promise<{ draft: Draft; isOld: boolean }> {
  const { purpose, about } = fresh;
  const kept = localDraft(purpose);
  const sent = outbox.entries().find(({ id }) => id === kept?.clientId);
  if (sent?.state === 'done') forgetDraft(purpose, 'here');
  const local = sent?.state === 'done' || !isAbout(kept, about) ? null : kept;
  const found = await remoteDraft(purpose);
  const remote = isAbout(found, about) ? found : null;
  const draft = await chosen(local, remote);
  return draft
    ? { draft: { ...draft, about: { ...draft.about, ...about } }, isOld: true }
    : { draft: fresh, isOld: false };
}

/** Brings a draft to the server; where another phone wrote meanwhile the person decides. @returns the one that counts now */
export async function syncDraft(draft: Draft): Promise<Draft> {
  const revision = await sendDraft(draft);
  if (revision === null) return draft;
  if (revision !== 'newer') return { ...draft, revision };
  const remote = await remoteDraft(draft.purpose);
  if (remote && chooseDraft(draft, remote) === 'ask' && !(await ask())) return remote;
  const next = { ...draft, revision: remote?.revision ?? 0 };
  const again = await sendDraft(next);
  return typeof again === 'number' ? { ...next, revision: again } : next;
}

/** The same when the form is closed: nobody is asked any more, another phone's draft is met at the next opening. */
export async function leaveDraft(draft: Draft): Promise<void> {
  const revision = await sendDraft(draft);
  const kept = localDraft(draft.purpose);
  if (typeof revision === 'number' && kept?.savedAt === draft.savedAt) keepDraft({ ...kept, revision });
}

async function chosen(local: Draft | null, remote: Draft | null): Promise<Draft | null> {
  const choice = chooseDraft(local, remote);
  if (choice === 'remote') return remote;
  if (choice !== 'ask' || !local || !remote) return local;
  const useThis = await ask();
  return useThis ? { ...local, revision: remote.revision } : remote;
}

function ask(): Promise<boolean> {
  return new Promise((resolve) => {
    wx.showModal({
      title: '另一台手机上也填过',
      content: '两台手机上填的不一样，用哪一份？没选的那份会被替换。',
      confirmText: '用这台的',
      cancelText: '用那台的',
      success: ({ confirm }) => resolve(confirm),
      fail: () => resolve(true),
    });
  });
}
