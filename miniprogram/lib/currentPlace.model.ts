/** Where the phone is (GCJ-02), or why that is not known. */
export type CurrentPlace =
  | { state: 'known'; latitude: number; longitude: number }
  | { state: 'refused' }
  | { state: 'unknown' };

/** What WeChat's refusal means: the person does not want it, or the phone does not know. */
export function placeRefusal(errMsg: string): CurrentPlace {
  return { state: /auth|privacy|permission/i.test(errMsg) ? 'refused' : 'unknown' };
}
