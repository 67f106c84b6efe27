import type { Card, CardLanguage, CardPart, CardText } from './card.ts';
import { CARD_LANGUAGES, MOST_LINE, MOST_NOTE, MOST_TITLE } from './card.ts';
import type { Correction, Corrections, Reviewer } from './corrections.ts';
import { APP_WORDS, CORRECTION_TYPES, CORRECTIONS_VERSION, isLooked, privacyMark, REVIEWERS } from './corrections.ts';
import { withoutHidden } from './fault-reader.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** Every card in one language, and more. */
export const MOST_CORRECTION_BYTES = 2_000_000;

export interface CorrectionFile { readonly language: CardLanguage; readonly by: Reviewer; readonly corrections: Corrections }

export type CorrectionFileError =
  | { readonly type: 'too-big' | 'unreadable' | 'newer-version' | 'empty' }
  /** By the card: there is none of that name, it is no correction of it, or what was read were other words than these. */
  | { readonly type: 'unknown-card' | 'bad-correction' | 'other-words'; readonly name: string };

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const FIELDS = new Set(['was', 'mark', 'isRight', 'title', 'note', 'parts']);
const NAME_SHOWN = 60;

/** Words as somebody types them; those that stand there already were let in before. */
const isText = (value: unknown, most: number, known: string | undefined): value is string =>
  typeof value === 'string' && (value === known || (value.trim() !== '' && value.length <= most && withoutHidden(value) === value));

const areLines = (value: unknown, known: readonly string[] | undefined): value is readonly string[] =>
  Array.isArray(value) && known !== undefined && value.length === known.length && value.every((line, at) => isText(line, MOST_LINE, known[at]));

const areParts = (value: unknown, text: CardText): value is NonNullable<Correction['parts']> =>
  isRaw(value) && Object.entries(value).every(([part, lines]) => Object.hasOwn(text.parts, part) && areLines(lines, text.parts[part as CardPart]));

/** One correction of this card, read from its own fields; undefined for anything else. */
function readCorrection(raw: unknown, card: Card, text: CardText): Correction | undefined {
  if (!isRaw(raw) || Object.keys(raw).some((field) => !FIELDS.has(field))) return undefined;
  const { was, mark, isRight, title, note, parts } = raw;
  const isCard = !card.id.startsWith(APP_WORDS);
  if (title !== undefined && !(isCard && isText(title, MOST_TITLE, text.title))) return undefined;
  if (note !== undefined && !(text.note !== undefined && isText(note, MOST_NOTE, text.note))) return undefined;
  if (parts !== undefined && !areParts(parts, text)) return undefined;
  if (isRight !== undefined && typeof isRight !== 'boolean') return undefined;
  if (mark !== undefined && !Number.isSafeInteger(mark)) return undefined;
  if (was !== undefined && !(Array.isArray(was) && was.every((line) => typeof line === 'string'))) return undefined;
  const read: Correction = {
    ...(was === undefined ? {} : { was: was as readonly string[] }), ...(mark === undefined ? {} : { mark: mark as number }), ...(isRight === true ? { isRight } : {}),
    ...(title === undefined ? {} : { title }), ...(note === undefined ? {} : { note }), ...(parts === undefined ? {} : { parts }),
  };
  return isLooked(read) ? read : undefined;
}

/** What the app says is found again by how it was; for privacy every word was read. */
function areOtherWords(read: Correction, card: Card, text: CardText, { language, by }: Pick<CorrectionFile, 'language' | 'by'>): boolean {
  if (card.id.startsWith(APP_WORDS) && JSON.stringify(read.was) !== JSON.stringify(Object.values(text.parts).flat())) return true;
  return by === 'privacy' && read.mark !== privacyMark(card, language, read);
}

/** Reads such a file, which anybody may have written: all of it or nothing. `cards` are those that it may speak of. */
export function parseCorrections(text: string, cards: readonly Card[]): Result<CorrectionFile, CorrectionFileError> {
  if (text.length > MOST_CORRECTION_BYTES) return err({ type: 'too-big' });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return err({ type: 'unreadable' });
  }
  if (!isRaw(file)) return err({ type: 'unreadable' });
  const by = REVIEWERS.find((one) => CORRECTION_TYPES[one] === file['type']);
  if (!by) return err({ type: 'unreadable' });
  if (typeof file['version'] === 'number' && file['version'] > CORRECTIONS_VERSION) return err({ type: 'newer-version' });
  const language = CARD_LANGUAGES.find((code) => code === file['language']);
  const raws = file['cards'];
  if (file['version'] !== CORRECTIONS_VERSION || !language || !isRaw(raws)) return err({ type: 'unreadable' });
  const known = new Map(cards.map((card) => [card.id, card]));
  const corrections: (readonly [string, Correction])[] = [];
  for (const [id, raw] of Object.entries(raws)) {
    const card = known.get(id);
    const words = card?.texts[language];
    if (!card || !words) return err({ type: 'unknown-card', name: withoutHidden(id).slice(0, NAME_SHOWN) });
    const read = readCorrection(raw, card, words);
    if (!read) return err({ type: 'bad-correction', name: id });
    if (areOtherWords(read, card, words, { language, by })) return err({ type: 'other-words', name: id });
    corrections.push([id, read]);
  }
  return corrections.length > 0 ? ok({ language, by, corrections: Object.fromEntries(corrections) }) : err({ type: 'empty' });
}

/** What a file says beside what was looked at here: of a card that was looked at here already, with other words, what stands here stays. */
export function joinCorrections(here: Corrections, file: Corrections): { readonly joined: Corrections; readonly taken: readonly string[]; readonly kept: readonly string[] } {
  const words = ({ isRight, title, note, parts }: Correction): string => JSON.stringify([isRight ?? false, title, note, Object.entries(parts ?? {}).sort()]);
  const kept = Object.entries(file).filter(([id, one]) => isLooked(here[id]) && words(here[id]) !== words(one)).map(([id]) => id);
  const taken = Object.keys(file).filter((id) => !kept.includes(id));
  return { joined: { ...here, ...Object.fromEntries(Object.entries(file).filter(([id]) => taken.includes(id))) }, taken, kept };
}
