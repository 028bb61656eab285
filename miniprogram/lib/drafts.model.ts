/** What a half-filled form is for. */
export type DraftPurpose = 'apply' | 'correct' | 'lead' | 'report' | 'correctReport' | 'opinion' | 'reward';

/** A half-filled form as the phone and, but for leads, the server keep it. */
export interface Draft {
  purpose: DraftPurpose;
  form: { id: string; version: number };
  /** How it is handed in, such as the recruitment mode and the call. */
  about: Readonly<Record<string, string>>;
  answers: Readonly<Record<string, unknown>>;
  /** Section that was open. */
  step: number;
  /** The id under which it will be handed in. */
  clientId: string;
  savedAt: number;
  /** The server's number of the state that this one grew from; 0 before the first. */
  revision: number;
}

/** What to go on with when phone and server each have one. */
export type DraftChoice = 'none' | 'local' | 'remote' | 'ask';

/**
 * Which draft counts. The same revision: the phone's own, which can only be newer. Another revision means that another device
 * wrote meanwhile: then the person is asked, and nothing is lost before that.
 */
export function chooseDraft(local: Draft | null, remote: Draft | null): DraftChoice {
  if (!local) return remote ? 'remote' : 'none';
  if (!remote) return 'local';
  if (remote.revision === local.revision) return 'local';
  return sameAnswers(local, remote) ? 'remote' : 'ask';
}

function sameAnswers(a: Draft, b: Draft): boolean {
  return JSON.stringify(sorted(a.answers)) === JSON.stringify(sorted(b.answers));
}

function sorted(answers: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What has to do with a lead stays on the phone: the server must not know who is about to report, or has reported. */
export function staysLocal(purpose: DraftPurpose): purpose is 'lead' | 'reward' {
  return purpose === 'lead' || purpose === 'reward';
}
