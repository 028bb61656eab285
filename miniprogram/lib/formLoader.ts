import { requestTagged } from '../api/request';
import type { AnswerOf } from '../api/types';
import type { FormDefinition } from '../forms/index';
import type { FormPurpose } from './formPurpose';
import { storage } from './storage';

type Answered = AnswerOf<'get', '/api/mini/forms/{purpose}'>;

/** A form as it is to be filled now. */
export type LoadedForm = Omit<Answered, 'definition'> & { definition: FormDefinition };

/**
 * The form as the server has it; without network the one of the last visit, so that people can go on writing.
 * @throws ApiError for a refusal, and without network when there is none
 */
export async function loadForm(purpose: FormPurpose): Promise<LoadedForm> {
  const key = `form:${purpose}`;
  const kept = storage.read<{ tag: string; form: LoadedForm }>(key);
  try {
    const call = { method: 'get', path: '/api/mini/forms/{purpose}', params: { purpose } } as const;
    const fresh = await requestTagged(call, kept?.tag ?? '');
    if (!fresh && kept) return { ...kept.form, today: today(kept.form.today) };
    const form = fresh?.value as LoadedForm;
    storage.write(key, { tag: fresh?.tag ?? '', form });
    return form;
  } catch (error) {
    const isLine = error instanceof Error && 'code' in error && error.code === 'network';
    if (!isLine || !kept) throw error;
    return { ...kept.form, today: today(kept.form.today) };
  }
}

/** The day in China by the phone's clock, never before the one that the form came with. */
function today(known: string): string {
  const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return now > known ? now : known;
}
