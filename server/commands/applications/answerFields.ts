import type { Answers, FileRef } from '../../forms/engine/index.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** How valid answers are stored: all of them sealed, the ID number also as a blind index for duplicates. */
export function answerFields(crypto: FieldCrypto, applicationId: string, answers: Answers) {
  return {
    answersSealed: crypto.seal(answers, `answers:${applicationId}`),
    idNumberIndex: crypto.blindIndex('idNumber', String(answers.idNumber)),
    photoId: (answers.photo as FileRef).id,
  };
}
