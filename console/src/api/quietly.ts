/** Headers of what the page asks by itself: the server does not count it as somebody being there. */
export const quietly = { 'X-Background': '1' } as const;

/**
 * The data of an answer to what nobody asked for; null when there is none. A lost session leads nowhere: people finish reading,
 * and learn of it with what they do next.
 */
export async function dataOrNull<T>(call: Promise<{ data?: T; response: Response }>): Promise<T | null> {
  const answer = await call.catch(() => null);
  return answer?.response.ok ? (answer.data ?? null) : null;
}
