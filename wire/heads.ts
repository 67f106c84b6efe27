import { type Bytes, createReader, fromBase64url, joinBytes, type Reader, toBase64url, u32, varint } from './bytes.ts';
import { DEVICE_BYTES, SPACE_BYTES, type SpaceDevice, type SpaceId, TOKEN_BYTES } from './ids.ts';
import { LIMITS } from './limits.ts';

export interface HeadQuestion {
  readonly space: SpaceId;
  readonly device: SpaceDevice;
  readonly token: Bytes;
  readonly seq: number;
  readonly mseq: number;
}

/** Only of a space that is not as the asker knows it. */
export type HeadAnswer =
  | { readonly index: number; readonly head: number; readonly mhead: number }
  | { readonly index: number; readonly refused: true };

const ASKED_BYTES = SPACE_BYTES + DEVICE_BYTES + TOKEN_BYTES + 8;
const REFUSED = 0xff_ff_ff_ff;

export const encodeHeadQuestions = (questions: readonly HeadQuestion[]): Bytes =>
  joinBytes(questions.flatMap(({ space, device, token, seq, mseq }) => [fromBase64url(space)!, fromBase64url(device)!, token, u32(seq), u32(mseq)]));

const readWho = (reader: Reader): Pick<HeadQuestion, 'space' | 'device' | 'token'> | undefined => {
  const [space, device, token] = [reader.take(SPACE_BYTES), reader.take(DEVICE_BYTES), reader.take(TOKEN_BYTES)];
  return space && device && token && { space: toBase64url(space) as SpaceId, device: toBase64url(device) as SpaceDevice, token };
};

/** Undefined when it is not a row of questions, or too long a one. */
export function decodeHeadQuestions(bytes: Uint8Array): readonly HeadQuestion[] | undefined {
  const count = bytes.length / ASKED_BYTES;
  if (!Number.isInteger(count) || count === 0 || count > LIMITS.headsPerRequest) return undefined;
  const reader = createReader(bytes);
  return Array.from({ length: count }, () => ({ ...readWho(reader)!, seq: reader.u32()!, mseq: reader.u32()! }));
}

/** The same questions in as few bytes as they take: what every coming back to the front sends. */
export const encodeLook = (questions: readonly HeadQuestion[]): Bytes =>
  joinBytes(questions.flatMap(({ space, device, token, seq, mseq }) => [fromBase64url(space)!, fromBase64url(device)!, token, varint(seq), varint(mseq)]));

/** Undefined when it is not a row of questions, or too long a one. */
export function decodeLook(bytes: Uint8Array): readonly HeadQuestion[] | undefined {
  const reader = createReader(bytes);
  const questions: HeadQuestion[] = [];
  while (reader.left() > 0 && questions.length < LIMITS.headsPerRequest) {
    const who = readWho(reader);
    const seq = reader.varint();
    const mseq = reader.varint();
    if (!who || seq === undefined || mseq === undefined) return undefined;
    questions.push({ ...who, seq, mseq });
  }
  return reader.left() === 0 && questions.length > 0 ? questions : undefined;
}

export const encodeHeadAnswers = (answers: readonly HeadAnswer[]): Bytes =>
  joinBytes(answers.flatMap((answer) => [[answer.index], u32('refused' in answer ? REFUSED : answer.head), u32('refused' in answer ? 0 : answer.mhead)]));

export function decodeHeadAnswers(bytes: Uint8Array): readonly HeadAnswer[] | undefined {
  const reader = createReader(bytes);
  const answers: HeadAnswer[] = [];
  while (reader.left() > 0) {
    const index = reader.u8();
    const head = reader.u32();
    const mhead = reader.u32();
    if (index === undefined || head === undefined || mhead === undefined) return undefined;
    answers.push(head === REFUSED ? { index, refused: true } : { index, head, mhead });
  }
  return answers;
}
