import { SetupProblem } from '../bootstrap/problem.mjs';

/**
 * Turns the failure of a foreign program into one line: its own last words, and what to do instead.
 * Containers without the right to mount, for example, show only when it is tried.
 * @param what subject of the sentence, such as `the document store could not be built`
 */
export async function orExplain<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SetupProblem) throw error;
    const text = error instanceof Error ? error.message : String(error);
    const words = text.trim().split('\n').at(-1)?.trim() ?? '';
    throw new SetupProblem(
      `${what} (${words.slice(0, 300)}): run \`docker compose up\`, or set MONGODB_URI and REDIS_URL to servers that you have.`,
    );
  }
}
