/** Whether a property given as attribute or as value is on: `disabled`, `disabled="{{true}}"`. */
export function isOn(value: unknown): boolean {
  return value === true || value === '' || value === 'true' || (typeof value === 'number' && value !== 0);
}
