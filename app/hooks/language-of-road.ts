import type { RecordId } from '../domain/ids.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Services } from '../services.ts';
import { nearestLocale } from './shown-texts.ts';

/** What is shown to this family is shown in the language they talk, as near as the cards have it. */
export const languageOfRoad = ({ records }: Pick<Services, 'records'>, roadId: RecordId | undefined): Locale =>
  nearestLocale(records.get('contact', records.get('road', roadId)?.contactId)?.language);
