/** Codes without an end that one account can ever have; they cannot be taken back (wechat notes §2.8). */
export const mostPermanentCodes = 100_000;

/** The longest life of a code with an end, in days (wechat notes §2.8: 2,592,000 s). */
export const mostDays = 30;
