/** The keywords of a card as WeChat takes them: `{thing1: {value: …}}`. */
export function keywordValues(data: Readonly<Record<string, string>>): Record<string, { value: string }> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]));
}
