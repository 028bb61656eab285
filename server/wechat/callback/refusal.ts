/**
 * Why a callback was refused. For our log and counters only: the caller answers every one alike, so that an
 * attacker learns nothing. `stale` is given only to a genuine signature, hence it may raise a clock alarm.
 */
export type Refusal =
  | 'bad_params'
  | 'plaintext'
  | 'too_large'
  | 'bad_envelope'
  | 'bad_signature'
  | 'stale'
  | 'bad_ciphertext'
  | 'bad_padding'
  | 'bad_length'
  | 'wrong_appid'
  | 'bad_message';

/** A refused callback. */
export interface Refused {
  readonly ok: false;
  readonly reason: Refusal;
}

export function refused(reason: Refusal): Refused {
  return { ok: false, reason };
}
