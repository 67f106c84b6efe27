import { deriveArgon2 } from './argon2.ts';
import type { Argon2Answer, Argon2Request } from './argon2-message.ts';

// This file runs as a dedicated worker, but is checked together with pages, whose postMessage differs.
const answer = (message: Argon2Answer): void => globalThis.postMessage(message, { transfer: [] });

globalThis.addEventListener('message', ({ data }: MessageEvent<Argon2Request>) => {
  void deriveArgon2(data.password, data.salt, data.params).then(answer);
});
