/** One cache per version, so that an update never touches the files that open pages still need. */
const PREFIX = 'drempel-app-';

/** Written last by an install: a cache without it was cut off halfway. */
export const COMPLETE_MARK = '/.complete';

export const cacheNameOf = (version: string): string => `${PREFIX}${version}`;

export const isAppCache = (name: string): boolean => name.startsWith(PREFIX);
