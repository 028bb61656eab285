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

/**
 * What to tell a person about something thrown.
 * @param {unknown} thrown
 * @returns {string}
 */
export function tell(thrown) {
  if (thrown instanceof SetupProblem) return `fundwatch: ${thrown.message}`;
  return `fundwatch: unexpected error, please report it\n${thrown instanceof Error ? thrown.stack : thrown}`;
}
