import argon2WorkerUrl from '../crypto/argon2-worker.ts?worker&url';

declare global {
  interface Window { readonly trustedTypes?: { createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string } } }
}

const SERVICE_WORKER_URL = '/sw.js';
const KNOWN: ReadonlySet<string> = new Set([SERVICE_WORKER_URL, argon2WorkerUrl]);

/** The only two addresses of script that this app names itself; any other is refused, also by the browser. */
export interface TrustedScripts { readonly serviceWorker: string; readonly argon2Worker: string }

export function createTrustedScripts(): TrustedScripts {
  const admit = (url: string): string => {
    if (!KNOWN.has(url)) throw new TypeError('not a script of this app');
    return url;
  };
  // A browser may allow a policy of this name only once.
  const policy = window.trustedTypes?.createPolicy('drempel', { createScriptURL: admit }) ?? { createScriptURL: admit };
  return { serviceWorker: policy.createScriptURL(SERVICE_WORKER_URL), argon2Worker: policy.createScriptURL(argon2WorkerUrl) };
}
