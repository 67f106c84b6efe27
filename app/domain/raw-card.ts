import type { Card, CardText } from './card.ts';

type Raw = Readonly<Record<string, unknown>>;

const rawText = ({ parts, note, ...rest }: CardText): Raw => ({ ...rest, ...parts, ...(note === undefined ? {} : { note }) });

/** A card as it stands in a file: each language and each part by its name. The way back is `parseCard`. */
export function toRawCard({ texts, ...rest }: Card): Raw {
  return { ...rest, ...Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, rawText(text)])) };
}
