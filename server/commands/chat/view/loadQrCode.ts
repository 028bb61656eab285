import type { ScannedCode } from '../../../../bot/engine/index.ts';
import { stateOf } from '../../../domain/qrCodes/stateOf.ts';
import { QrCode } from '../../../models/qrCode.ts';
import { getBureau } from '../../../queries/bureaus/getBureau.ts';
import { subjectNames } from '../../../queries/qrCodes/subjectNames.ts';
import type { Loader } from './types.ts';

/** The code of this account that was just scanned. */
export const loadQrCode: Loader<ScannedCode | null> = async (_services, { person, now, input }) => {
  const scene = input.kind === 'event' ? input.key : undefined;
  const code = scene ? await QrCode.findOne({ scene, accountKey: person.accountKey }).lean() : null;
  if (!code) return null;
  const { _id: id, kind, subjectId } = code;
  const { name } = await getBureau(code.bureauId, now);
  const label = subjectId ? (await subjectNames([code])).get(subjectId) : undefined;
  return {
    ...{ id, kind, state: stateOf(code, now), unit: { id: code.bureauId, name } },
    ...(kind === 'call' && subjectId && label ? { call: { id: subjectId, title: label } } : {}),
    ...(kind === 'institution' && subjectId && label ? { institution: { id: subjectId, name: label } } : {}),
  };
};
