/** What a QR code of a unit stands for: the unit itself, one of its calls, an institution. */
export const qrCodeKinds = ['unit', 'call', 'institution'] as const;
export type QrCodeKind = (typeof qrCodeKinds)[number];

/** What staff and posters call each kind, and how its scenes begin: the conversation tells them apart by that. */
export const qrCodeFacts: Readonly<
  Record<QrCodeKind, { readonly label: string; readonly scenePrefix: string }>
> = {
  unit: { label: '单位', scenePrefix: 'qru_' },
  call: { label: '招聘公告', scenePrefix: 'qrc_' },
  institution: { label: '定点医药机构', scenePrefix: 'qri_' },
};
