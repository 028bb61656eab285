/** Why a command refused an effect. */
export interface Refusal {
  readonly code: string;
  /** A Chinese sentence for the person. */
  readonly message: string;
  readonly problems: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
