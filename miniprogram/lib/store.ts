import { storage } from './storage';
import { createStore } from './store.model';

/** What was read from the server, kept on the phone. */
export const store = createStore(storage, () => Date.now());
