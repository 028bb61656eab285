/** Id of a file's preview in the object store. */
export function previewIdOf(evidenceId: string): string {
  return `${evidenceId}-preview`;
}
