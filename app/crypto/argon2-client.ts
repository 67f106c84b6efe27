import { err } from '../domain/result.ts';
import type { Argon2Params } from './argon2-params.ts';
import type { Argon2Answer, Argon2Request } from './argon2-message.ts';
import { normalisePassphrase } from './normalise-passphrase.ts';
import type { PassphraseKdf } from './passphrase-kdf.ts';
import { utf8 } from './text-bytes.ts';

/**
 * The KDF of the app. Each derivation gets a worker of its own, terminated right after: only so does the browser give
 * back the 64 MiB, and with them whatever the passphrase left there.
 */
export const createWorkerKdf = (createWorker: () => Worker): PassphraseKdf => ({
  derive: (passphrase, salt, params) => askWorker(createWorker, passphrase, salt, params),
});

function askWorker(
  createWorker: () => Worker,
  passphrase: string,
  salt: Uint8Array,
  params: Argon2Params,
): Promise<Argon2Answer> {
  return new Promise((resolve) => {
    const worker = tryCreate(createWorker);
    if (!worker) return resolve(err({ type: 'kdf-unavailable' }));
    const settle = (answer: Argon2Answer): void => {
      worker.terminate();
      resolve(answer);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Argon2Answer>) => settle(data));
    // Also fires when the script cannot be fetched or parsed; the event tells no more.
    worker.addEventListener('error', () => settle(err({ type: 'kdf-unavailable' })));
    worker.addEventListener('messageerror', () => settle(err({ type: 'kdf-unavailable' })));
    const password = utf8(normalisePassphrase(passphrase));
    const request: Argon2Request = { password, salt, params };
    worker.postMessage(request, [password.buffer]);
  });
}

// A browser that forbids workers here throws on construction.
function tryCreate(createWorker: () => Worker): Worker | undefined {
  try {
    return createWorker();
  } catch {
    return undefined;
  }
}
