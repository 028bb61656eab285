/** Where the name of a QR code is sealed. */
export const qrCodeNameContext = (id: string): string => `qrCode:${id}`;
