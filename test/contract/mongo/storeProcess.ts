/** Starts a store, writes one document and prints the process ids; then waits to be killed. */
import { MongoClient } from 'mongodb';
import { startStore } from '../../../sandbox/mongo/startStore.ts';

const store = await startStore({ dataDir: process.argv[2] ?? '' });
const client = new MongoClient(store.uri);
await client.db('t').collection('x').insertOne({ from: 'child' });
console.log(JSON.stringify(store.pids));
