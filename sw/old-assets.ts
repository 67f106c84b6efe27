import { missingPart } from './missing-part.ts';

/** A hashed file that this version does not list was asked for by a page of the version before. */
export const isOldAsset = (url: URL): boolean => url.pathname.startsWith('/assets/');

export async function serveOldAsset(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { ignoreVary: true });
  if (kept) return kept;
  const fetched = await fetch(request).catch(() => undefined);
  return fetched?.ok ? fetched : missingPart(request.destination);
}
