import { plural } from '@lingui/core/macro';
import { formatSince } from '../i18n/format.ts';

/** What has not left this phone yet; in milliseconds since 1970. */
export function waitingWords({ count, since: from }: { readonly count: number; readonly since: number }, now: number): string {
  const since = formatSince(from, now);
  return plural(count, { one: `# wijziging wacht sinds ${since}.`, other: `# wijzigingen wachten sinds ${since}.` });
}
