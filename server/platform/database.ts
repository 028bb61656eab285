import mongoose, { type Connection } from 'mongoose';

// One AsyncLocalStorage session per transaction: models inside `inTransaction` join it by themselves.
mongoose.set('transactionAsyncLocalStorage', true);
// A field that no schema names is a bug in our code, not data to drop in silence.
mongoose.set('strict', 'throw');
mongoose.set('strictQuery', 'throw');

/**
 * Connects mongoose to the document store.
 * Retryable writes are off: the local store does not have them, and our own commands are idempotent.
 * @param uri MONGODB_URI
 */
export async function connectDatabase(uri: string): Promise<Connection> {
  await mongoose.connect(uri, {
    retryWrites: false,
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 3_000,
    maxPoolSize: 50,
  });
  return mongoose.connection;
}

/** True when the store answers a ping now. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await mongoose.connection.db?.command({ ping: 1 });
    return mongoose.connection.readyState === 1;
  } catch {
    return false;
  }
}
