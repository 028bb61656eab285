/** What a virus scanner says about a file; `engine` with its version, `signature` when it found something. */
export type Verdict =
  | { state: 'clean'; engine: string }
  | { state: 'infected'; engine: string; signature: string };

/** A virus scanner. Where there is none, files stay `unscanned` and are marked so. */
export interface Scanner {
  /** @throws Error when it does not answer or cannot tell */
  scan(bytes: Uint8Array): Promise<Verdict>;
}
