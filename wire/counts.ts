export const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
/** A count that fits in the four bytes that headers have for it. */
export const isU32 = (value: unknown): value is number => isCount(value) && value <= 0xff_ff_ff_ff;
