import type { QrCodeKind } from '../../server/domain/qrCodes/kinds.ts';
import type { QrCodeState } from '../../server/domain/qrCodes/stateOf.ts';
import type { InstitutionOption } from './state.ts';

/** The invitation whose code was just sent; `state` says whether it can be used. */
export interface InvitationSummary {
  readonly id: string;
  readonly mode: string;
  readonly state: 'open' | 'used' | 'revoked' | 'expired';
  /** The unit that made it, where that is another of this account than the one the person deals with. */
  readonly otherUnit?: { readonly id: string; readonly name: string };
}

/** The supervisor behind a binding code that was just sent. */
export interface BindingSummary {
  readonly supervisorId: string;
  /** Number of their newest term. */
  readonly no: string;
  /** Name of the unit that appointed them. */
  readonly bureau: string;
}

/** The QR code that was just scanned. */
export interface ScannedCode {
  readonly id: string;
  readonly kind: QrCodeKind;
  readonly state: QrCodeState;
  /** The unit that made it. */
  readonly unit: { readonly id: string; readonly name: string };
  /** What it stands for, where that is still there. */
  readonly call?: { readonly id: string; readonly title: string };
  readonly institution?: InstitutionOption;
}

/** Parts of the view by which people become known. */
export interface OnboardingParts {
  /** Null for a wrong code, and where none was sent. */
  readonly binding: BindingSummary | null;
  /** Null for a wrong code, and where none was sent. */
  readonly invitation: InvitationSummary | null;
  /** Null for an unknown code, and where none was scanned. */
  readonly qrCode: ScannedCode | null;
  /** Who of the mini program the code in this message stands for; null for a wrong one, and where none was sent. */
  readonly miniPerson: string | null;
  /** Whose code for test messages is in this message; null for a wrong one, and where none was sent. */
  readonly testRecipient: string | null;
}

/** Effects by which people become known. */
export type OnboardingEffect =
  | { readonly type: 'person.chooseUnit'; readonly bureauId: string }
  | { readonly type: 'person.bind'; readonly supervisorId: string }
  | { readonly type: 'identity.link'; readonly linkId: string }
  | { readonly type: 'identity.unlink' }
  | { readonly type: 'test.receive'; readonly recipientId: string }
  /** One scan to be counted. */
  | { readonly type: 'qrCode.scanned'; readonly id: string; readonly followed: boolean };
