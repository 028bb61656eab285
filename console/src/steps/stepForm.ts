/** Who reads what is written in a field: the person whom the matter is told to, or only those who work on the file. */
export type Audience = 'told' | 'inside';

interface FieldBase {
  /** Its name in the input of the step; a dot leads into a part of it, as in `transfer.to`. */
  key: string;
  label: string;
  hint?: string;
  audience: Audience;
  optional?: true;
}

/** One field of a step; `from` names a list that the server gives for this matter. */
export type StepField = FieldBase &
  (
    | { type: 'text'; max: number }
    | { type: 'line'; max: number /** A list that the server gives, to take one from. */; suggest?: string }
    | { type: 'money' }
    | { type: 'yesNo'; yes: string; no: string }
    | { type: 'choice'; options: readonly { value: string; label: string }[] }
    | { type: 'pick'; from: string }
    | { type: 'pickMany'; from: string }
  );

/** What the console shows around one step of a matter. Which steps there are says the server. */
export interface StepForm {
  /** What happens, in one sentence. */
  explanation: string;
  /** What the person hears without anybody writing it; null when nothing. */
  hears: string | null;
  fields: readonly StepField[];
  theme: 'primary' | 'warning' | 'danger';
  /** It cannot be taken back: asked again with number and step. */
  confirms: boolean;
}

/** Lists to choose from, by name. */
export type StepOptions = Readonly<Record<string, readonly { id: string; name: string }[]>>;

/** A matter as far as its steps go. */
export interface SteppedMatter {
  no: string;
  revision: number;
  statusLabel: string;
  steps: readonly { name: string; label: string }[];
}

/** What a person has put into the fields of one step, as they typed it. */
export type StepDraft = Record<string, string | string[]>;

/** An empty draft of a step. */
export function emptyDraft({ fields }: StepForm): StepDraft {
  return Object.fromEntries(fields.map(({ key, type }) => [key, type === 'pickMany' ? [] : '']));
}

/** The draft as the server takes it: what was left empty is left out, so that the server says what is missing. */
export function stepInput({ fields }: StepForm, draft: StepDraft): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const value = inputOf(field, draft[field.key] ?? '');
    const [key = '', part] = field.key.split('.');
    if (value === undefined) continue;
    input[key] = part ? { ...(input[key] as object | undefined), [part]: value } : value;
  }
  return input;
}

function inputOf(field: StepField, value: string | string[]): unknown {
  if (Array.isArray(value)) return value;
  const typed = value.trim();
  if (typed === '') return undefined;
  if (field.type === 'money') return Number(typed.replaceAll(/[,，\s]/g, ''));
  return field.type === 'yesNo' ? typed === 'yes' : typed;
}
