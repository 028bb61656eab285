/** Wide characters take two columns in a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u1100-\uffe6]/.test(char) ? 2 : 1), 0);
}

/** Lines with columns under one another, two spaces apart. */
export function drawTable(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
  }
  const lines = rows.map((row) =>
    row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))).join('  '),
  );
  return lines.map((line) => indent + line.trimEnd()).join('\n');
}
