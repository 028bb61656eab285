import type mongoose from 'mongoose';

/** A row as a lean query returns it: bytes may be the driver's Binary. `T` is the schema's inferred type. */
export type Lean<T> = {
  [K in keyof T]: NonNullable<T[K]> extends Buffer ? T[K] | mongoose.mongo.Binary : T[K];
};
