/** What a certificate looks like: a letter of appointment to hang up, or a card to carry. */
export type CertificateShape = 'letter' | 'card';

/** What each shape is numbered by. */
const signs: Readonly<Record<CertificateShape, string>> = { letter: '聘字', card: '证字' };

/** The shape of a kind, from its own name: a …证 is carried, everything else (聘书, 聘任证书) is handed over. */
export function shapeOf(kind: string): CertificateShape {
  return kind.endsWith('证') ? 'card' : 'letter';
}

/** The number as it is printed: 聘字〔2026〕第0001号. */
export function certificateNumber(kind: string, year: string, value: number): string {
  return `${signs[shapeOf(kind)]}〔${year}〕第${String(value).padStart(4, '0')}号`;
}

/** What makes a number unique: every bureau numbers each kind for itself. */
export function numberKey(bureauId: string, kind: string, no: string): string {
  return `${bureauId}/${kind}/${no}`;
}
