import { certificateNumber, numberKey } from '../../domain/certificates/shapes.ts';
import { Certificate } from '../../models/certificate.ts';
import { Counter } from '../../models/counter.ts';

/**
 * The next free number of a bureau's kind and year. The counter moves in the caller's transaction: two at once
 * wait for each other, and a number that was not used after all is given out again, so there are no gaps. Numbers
 * that were entered from paper are passed over.
 */
export async function nextCertificateNumber(bureauId: string, kind: string, year: string): Promise<string> {
  const _id = `${bureauId}/${kind}/${year}`;
  for (;;) {
    const counter = await Counter.findOneAndUpdate(
      { _id },
      { $inc: { value: 1 } },
      { upsert: true, returnDocument: 'after' },
    ).lean();
    const no = certificateNumber(kind, year, counter.value);
    if (!(await Certificate.exists({ numberKey: numberKey(bureauId, kind, no) }))) return no;
  }
}
