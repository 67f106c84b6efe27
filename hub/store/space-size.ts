const SIZED = ['entry', 'commits', 'snapshot', 'part'].map((table) => `(SELECT COALESCE(SUM(size), 0) FROM ${table} WHERE ${table}.space = space.space)`);

/** What the letters in a space's boxes take: they are paid for like all else. */
const LETTERS_SIZE = '(SELECT COALESCE(SUM(LENGTH(letter.bytes)), 0) FROM letter JOIN box ON box.box = letter.box WHERE box.space = space.space)';

/** What a row of `space` has to have as its bytes, in a statement on that table. */
export const SPACE_SIZE = [...SIZED, LETTERS_SIZE].join(' + ');
