import { i18n } from '@lingui/core';

/** In the order of the alphabet of the language she reads. */
export const compareNames = (a: string, b: string): number => a.localeCompare(b, i18n.locale);
