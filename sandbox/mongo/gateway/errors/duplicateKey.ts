/** Placeholder until the index is looked up. */
export function duplicateKey(
  message: string,
  _detail: string,
  namespace: string,
): { message: string; extra: Record<string, unknown> } {
  return { message: `E11000 duplicate key error collection: ${namespace} ${message}`, extra: {} };
}
