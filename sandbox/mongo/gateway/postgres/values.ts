/** Conversions between JavaScript values and PostgreSQL's binary forms. */

/** text. */
export function text(value: string): Buffer {
  return Buffer.from(value, 'utf8');
}

/** bigint. */
export function int8(value: bigint): Buffer {
  const out = Buffer.allocUnsafe(8);
  out.writeBigInt64BE(value, 0);
  return out;
}

/** bigint[]: one dimension, no nulls, element type 20. */
export function int8Array(values: readonly bigint[]): Buffer {
  const head = Buffer.alloc(20);
  [1, 0, 20, values.length, 1].forEach((field, index) => {
    head.writeInt32BE(field, index * 4);
  });
  const length = Buffer.from([0, 0, 0, 8]);
  return Buffer.concat([head, ...values.flatMap((value) => [length, int8(value)])]);
}

/** double precision. */
export function float8(value: number): Buffer {
  const out = Buffer.allocUnsafe(8);
  out.writeDoubleBE(value, 0);
  return out;
}

/** boolean; null counts as false. */
export function readBool(value: Buffer | null | undefined): boolean {
  return value?.[0] === 1;
}

/** bigint. */
export function readInt8(value: Buffer | null | undefined): bigint {
  return value ? value.readBigInt64BE(0) : 0n;
}
