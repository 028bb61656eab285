import mongoose from 'mongoose';

const { MongoError, MongoServerError } = mongoose.mongo;

/** True when the store could not be reached, as opposed to having refused something. */
export function isStoreDown(error: unknown): boolean {
  if (error instanceof mongoose.MongooseError && error.name === 'MongooseServerSelectionError') return true;
  return error instanceof MongoError && !(error instanceof MongoServerError);
}

/** True for a violated unique index; `index` narrows it to the fields of one, e.g. `no`. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === 11000;
}
