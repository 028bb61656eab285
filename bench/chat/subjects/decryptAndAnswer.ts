import { firstAccount } from './account.ts';
import { serve } from './serve.ts';

// Peer (a): decrypts, says what it heard, encrypts. No store.
await serve(firstAccount(), (message) =>
  message.msgType === 'text' ? `收到：${message.content}` : '请发文字',
);
