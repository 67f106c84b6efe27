import type { Card, CardText } from './card.ts';

type Raw = Readonly<Record<string, unknown>>;

const rawText = ({ parts, note, ...rest }: CardText): Raw => ({ ...rest, ...parts, ...(note === undefined ? {} : { note }) });

/** A card as it stands in a file: each language and each part by its name, without what stands beside it. The way back is `parseCard`. */
export function toRawCard(card: Card): Raw {
  const own = Object.entries(card).filter(([field]) => field !== 'texts' && field !== 'local');
  return { ...Object.fromEntries(own), ...Object.fromEntries(Object.entries(card.texts).map(([language, text]) => [language, rawText(text)])) };
}
