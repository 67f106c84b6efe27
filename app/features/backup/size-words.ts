import { t } from '@lingui/core/macro';
import { formatNumber } from '../../i18n/format.ts';

const KB = 1024;

/** `12 kB`, `3,4 MB`: as the phone's own file list says it. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KB));
  if (kilobytes < KB) {
    const size = formatNumber(kilobytes);
    return t`${size} kB`;
  }
  const size = formatNumber(Math.round(bytes / KB / KB * 10) / 10);
  return t`${size} MB`;
}
