/**
 * SQLSTATEs to MongoDB error codes. `M…` states are DocumentDB's own (its `documentdb_errors.h`); the others
 * are PostgreSQL's.
 */
const CODES: Readonly<Record<string, number>> = {
  M0001: 2,
  M0002: 5,
  M0003: 9,
  M0004: 14,
  M0005: 15,
  M00DO: 16,
  M0006: 20,
  M00EW: 24,
  M0008: 26,
  M0009: 27,
  M000A: 28,
  M000D: 40,
  M000E: 43,
  M000F: 48,
  M00EX: 50,
  M000G: 52,
  M000I: 54,
  M000J: 56,
  M000K: 57,
  M00EY: 59,
  M000M: 66,
  M000N: 67,
  M000O: 68,
  M000P: 72,
  M000Q: 73,
  M000R: 85,
  M000S: 86,
  M00F0: 91,
  M000T: 111,
  M00F1: 112,
  M000U: 115,
  M00F2: 117,
  M00CO: 121,
  M00EL: 143,
  M000W: 146,
  M000Z: 166,
  M0012: 197,
  M00F4: 201,
  M0013: 224,
  M00F5: 225,
  M0015: 241,
  M00F6: 251,
  M00F7: 256,
  M0016: 263,
  M0017: 276,
  M001B: 10334,
  M001C: 11000,
  M007R: 40319,
  M007U: 40324,
  M0087: 40414,
  M0088: 40415,
  M0020: 16410,
  M0037: 17276,
  '0A000': 115,
  '22P02': 9,
  22023: 2,
  23505: 11000,
  '23P01': 11000,
  '25P02': 251,
  '40001': 112,
  '40P01': 112,
  '42P01': 26,
  '42P07': 48,
  53100: 14031,
  53200: 146,
  53400: 146,
  54000: 2,
  '55P03': 24,
  57014: 50,
};

/** Two sessions creating or changing the same catalogue row: PostgreSQL has no state of its own for it. */
const CATALOGUE_RACE = /tuple concurrently (updated|deleted)/;

/**
 * The MongoDB code for a SQLSTATE. Unknown `M…` states and everything else become 1 (InternalError); the
 * caller keeps the message, so that nothing is hidden.
 */
export function mongoCode(sqlState: string, message = ''): number {
  if (sqlState === 'XX000' && CATALOGUE_RACE.test(message)) return 112;
  return CODES[sqlState] ?? 1;
}

/**
 * Inside `writeErrors`, DocumentDB reports PostgreSQL's packed form: five characters, six bits each, lowest
 * first, counted from `0`.
 */
export function unpackSqlState(packed: number): string {
  let rest = packed;
  let state = '';
  for (let index = 0; index < 5; index++) {
    state += String.fromCharCode((rest & 0x3f) + 0x30);
    rest >>= 6;
  }
  return state;
}
