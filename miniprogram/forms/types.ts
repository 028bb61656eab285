// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
/**
 * The vocabulary of the form engine. This folder imports nothing from outside itself: the same files run on
 * the server, in the chat engine and, copied, in the mini program.
 */

/** One JSON answer; each field type documents its own shape in `fields/<type>.ts`. */
export type Answer = unknown;

/** Answers by field key, plain JSON. */
export type Answers = Readonly<Record<string, Answer>>;

/** Who fills a field: the applicant, or the recommending or inviting unit (annex 2, item 17). */
export type Filler = 'applicant' | 'unit';

/** What validation may know besides the answers. */
export interface FormContext {
  /** The calendar day in the place of the form, `YYYY-MM-DD`; dates are judged against it. */
  readonly today: string;
  /** Recruitment mode (`self`, `open_call`, …): metadata, not an item of the form. */
  readonly mode?: string;
  /** When given, answers to fields that somebody else fills are refused. */
  readonly filler?: Filler;
  /** A number whose ownership this server itself verified; no other number may claim `verified`. */
  readonly verifiedMobile?: string;
}

/**
 * A test on an earlier answer or on the context. There is no "not": unknown answers can then only widen it.
 * `unanswered` asks for one thing where another was passed over, such as a reason for having no evidence.
 */
export type Condition =
  | { readonly answer: string; readonly is: readonly (string | boolean)[] }
  | { readonly unanswered: string }
  | { readonly context: 'mode'; readonly is: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Where an item and its rules come from: an article, an annex item, or `ours` (a default without a legal source). */
export interface FieldSource {
  readonly item: string;
  readonly required: string;
  readonly rules?: string;
}

/**
 * The rule of the profile that an item exists by: a form for several documents asks it only where the
 * document does. `bindForm` leaves the item out where the rule is silent, and cites its article otherwise.
 */
export interface AskedBy {
  /** Path of the leaf, such as `eligibility.professionalAny`. */
  readonly rule: string;
  /** Only when the rule's value is one of these, or its list names one. */
  readonly names?: readonly string[];
}

/** What every field has, whatever its type. */
export interface FieldBase<T extends string> {
  readonly type: T;
  readonly key: string;
  /** Item number in the paper form; null for what is not an item (consents). */
  readonly no: number | null;
  readonly label: string;
  readonly required: boolean | Condition;
  readonly visible?: Condition;
  readonly filledBy?: Filler;
  readonly askedBy?: AskedBy;
  /** Overrides the type's own flag: kept encrypted, masked in lists. */
  readonly sensitive?: boolean;
  readonly help: string;
  readonly example: string;
  readonly source: FieldSource;
}

/** One thing wrong with one answer. `path` is the field key, or `key.part`; `message` is a Chinese sentence. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
}

/** Every code that the engine can return. */
export type ProblemCode =
  | 'required'
  | 'type'
  | 'too_short'
  | 'too_long'
  | 'characters'
  | 'format'
  | 'option'
  | 'other_text'
  | 'checksum'
  | 'date'
  | 'mismatch'
  | 'range'
  | 'not_in_force'
  | 'too_many'
  | 'too_large'
  | 'not_image'
  | 'not_agreed'
  | 'signature'
  | 'not_verified'
  | 'unknown_field'
  | 'hidden_field'
  | 'not_yours';

/** What a field type sees of the rest of the form. */
export interface FieldEnv {
  readonly answers: Answers;
  readonly context: FormContext;
}

/**
 * A field type answers for itself; nothing else asks "which type is this?". Values are `unknown` because they
 * come from storage and from the network: `display` and `mask` must not throw on a malformed one.
 */
export interface FieldKind<F> {
  readonly sensitive: boolean;
  /** Every problem of a non-empty value; an empty list means valid. */
  validate(value: Answer, field: F, env: FieldEnv): readonly Problem[];
  /** The answer in words, complete: for the person and for staff who may read the field. */
  display(value: Answer, field: F): string;
  /** What lists, logs of work and chat may show of it. */
  mask(value: Answer, field: F): string;
}

/** A stored file as an answer: the bytes live in the object store under `id`. */
export interface FileRef {
  readonly id: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}
