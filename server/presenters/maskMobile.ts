/** A mobile number with its middle hidden: 138****8000. */
export function maskMobile(number: string): string {
  return number.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');
}
