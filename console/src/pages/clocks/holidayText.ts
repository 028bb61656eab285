/** Days as people paste them, separated by whatever is no date; `2027年2月5日` and `2027/2/5` are understood too. */
export function daysIn(text: string): string[] {
  const normal = text.replaceAll(/(\d{4})\s*[年/.]\s*(\d{1,2})\s*[月/.]\s*(\d{1,2})\s*日?/g, (_, y, m, d) =>
    [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'),
  );
  return normal.split(/[\s,，、;；]+/).filter((word) => word !== '');
}

/** Days in a row for reading: 2027-02-05 至 2027-02-11 is one line. */
export function runsOf(days: readonly string[]): string[] {
  const runs: [string, string][] = [];
  for (const day of [...days].sort()) {
    const last = runs.at(-1);
    if (last && Date.parse(day) - Date.parse(last[1]) === 24 * 60 * 60_000) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from} 至 ${to}`));
}
