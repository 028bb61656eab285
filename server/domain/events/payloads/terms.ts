/** Payloads of this area's events; see `EventPayloads`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled as the area grows
export interface TermsEvents {}
