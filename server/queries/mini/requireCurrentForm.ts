import type { Services } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import type { FormRef } from '../../forms/engine/index.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { currentForm, type FormPurpose } from './formPurposes.ts';

/**
 * Refuses what was filled into a form that has been replaced meanwhile: the program fetches the new one and asks what is new.
 * @throws DomainError `form.changed`, `form.not_offered`
 */
export async function requireCurrentForm(
  { clock, profiles }: Pick<Services, 'clock' | 'profiles'>,
  { purpose, bureauId, form }: { purpose: FormPurpose; bureauId: string; form: FormRef },
): Promise<void> {
  const { profile } = await getBureau(bureauId, clock.now());
  const current = currentForm(purpose, profiles.get(profile.id, profile.version));
  if (!current) throw new DomainError('form.not_offered');
  if (current.id !== form.id || current.version !== form.version) throw new DomainError('form.changed');
}
