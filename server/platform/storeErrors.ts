import mongoose from 'mongoose';

const mongo = mongoose.mongo;

const unreachable = [
  mongoose.Error.MongooseServerSelectionError,
  mongo.MongoServerSelectionError,
  mongo.MongoNetworkError,
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
];

/** Server answers that mean "not now": host unreachable, time limits, shutting down, no primary. */
const notNow: ReadonlySet<unknown> = new Set([
  6, 7, 50, 89, 91, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436,
]);

/**
 * True when the store could not be reached or is on its way down, so that waiting helps. A refusal, or a
 * wrong use of the driver by us, is none: trying that again and again would help nobody.
 */
export function isStoreDown(error: unknown): boolean {
  if (unreachable.some((kind) => error instanceof kind)) return true;
  return error instanceof mongo.MongoServerError && notNow.has(error.code);
}

/** True for a violated unique index. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === 11000;
}
