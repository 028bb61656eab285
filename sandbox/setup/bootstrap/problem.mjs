/**
 * A reason why set-up cannot go on, in one line that says what to do.
 * It is shown as it is and without a stack trace; any other error is a bug of ours and keeps its stack.
 */
export class SetupProblem extends Error {
  /** @param {string} message one line for people */
  constructor(message) {
    super(message);
    this.name = 'SetupProblem';
  }
}

/** What the system's own refusals mean for whoever runs the set-up. */
const refusals = {
  EACCES: 'may not be written by this user: run this as its owner or as root',
  EPERM: 'may not be changed by this user: run this as its owner or as root',
  EROFS: 'is on a read-only file system: use a checkout that can be written to',
  ENOSPC: 'could not be written, the disk is full: free some and run this again',
};

/**
 * @param {unknown} thrown
 * @returns {string | undefined} one line, when it is the file system that refused
 */
function refusal(thrown) {
  if (!(thrown instanceof Error) || !('code' in thrown) || !('path' in thrown)) return undefined;
  const meaning = Object.entries(refusals).find(([code]) => code === thrown.code)?.[1];
  return meaning && `${thrown.path} ${meaning}.`;
}

/**
 * What to tell a person about something thrown.
 * @param {unknown} thrown
 * @returns {string}
 */
export function tell(thrown) {
  if (thrown instanceof SetupProblem) return `fundwatch: ${thrown.message}`;
  const line = refusal(thrown);
  if (line) return `fundwatch: ${line}`;
  return `fundwatch: unexpected error, please report it\n${thrown instanceof Error ? thrown.stack : thrown}`;
}
