import { BindingCode } from '../models/bindingCode.ts';

/** Codes by which supervisors from paper make their WeChat known. */
export async function createBindingCodes(): Promise<void> {
  await BindingCode.createCollection();
  await BindingCode.createIndexes();
}
