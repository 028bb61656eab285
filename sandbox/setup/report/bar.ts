const width = 20;

/** Elapsed time as people read it: `0:07`, `12:30`. */
export function seconds(milliseconds: number): string {
  const whole = Math.floor(milliseconds / 1000);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * One line of progress, never longer than the terminal is wide.
 * @param share 0 to 1
 * @param elapsed milliseconds
 */
export function drawBar(
  heading: string,
  share: number,
  elapsed: number,
  text: string,
  columns: number,
): string {
  const full = Math.round(share * width);
  const bar = '█'.repeat(full) + '░'.repeat(width - full);
  const line = `${heading} ${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${seconds(elapsed)}  ${text}`;
  return line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`;
}
