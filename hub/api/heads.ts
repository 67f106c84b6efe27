import { fromBase64url } from '../../wire/bytes.ts';
import { decodeHeadQuestions, decodeLook, encodeHeadAnswers, type HeadAnswer, type HeadQuestion } from '../../wire/heads.ts';
import { LIMITS } from '../../wire/limits.ts';
import type { Service } from '../guard/service.ts';
import { isNews } from '../space/acknowledge.ts';
import { bytesAnswer, refuse } from './answers.ts';
import { type Caller, GUESS_COST, recognise } from './authorize.ts';
import { noteCursor } from './note-cursor.ts';
import { readBody, refuseBody } from './read-body.ts';

/** What one question takes on the wire at most: 16 + 8 + 16, and two numbers of up to five bytes. */
const QUESTION_BYTES = 50;

interface Judged { readonly answers: readonly HeadAnswer[]; readonly news: readonly (Caller & { has: number })[]; readonly accepted: readonly Caller[] }

export const callerOf = ({ space, device }: HeadQuestion): Caller => ({ key: fromBase64url(space)!, device: fromBase64url(device)! });

/** All questions at one moment. */
export const judgeHeads = ({ database }: Service, questions: readonly HeadQuestion[]): Promise<Judged> => database.read(async (sql) => {
  const answers: HeadAnswer[] = [];
  const news: (Caller & { has: number })[] = [];
  const accepted: Caller[] = [];
  for (const [index, question] of questions.entries()) {
    const caller = callerOf(question);
    const found = await recognise(sql, caller, question.token);
    if (!found) answers.push({ index, refused: true });
    else {
      accepted.push(caller);
      if (found.head !== question.seq || found.mhead !== question.mseq) answers.push({ index, head: found.head, mhead: found.mhead });
      if (isNews(found, found, question.seq)) news.push({ ...caller, has: question.seq });
    }
  }
  return { answers, news, accepted };
});

type ReadQuestions = (bytes: Uint8Array) => readonly HeadQuestion[] | undefined;

export async function readQuestions(service: Service, request: Request, address: string, read: ReadQuestions): Promise<readonly HeadQuestion[] | Response> {
  const body = await readBody(service, request, { most: LIMITS.headsPerRequest * QUESTION_BYTES, names: [address] });
  if (typeof body === 'string') return refuseBody(body);
  return read(body) ?? refuse('bad-request');
}

/** A wrong guess at one of many spaces costs as much as at one. */
export function chargeGuesses({ perAddress, log }: Service, { answers }: Judged, address: string): void {
  const guesses = answers.filter((answer) => 'refused' in answer).length;
  if (guesses === 0) return;
  log.count('unknown-device', guesses);
  perAddress.charge(address, guesses * GUESS_COST);
}

async function answerHeads(service: Service, request: Request, address: string, read: ReadQuestions): Promise<Response> {
  const questions = await readQuestions(service, request, address, read);
  if (questions instanceof Response) return questions;
  const judged = await judgeHeads(service, questions);
  chargeGuesses(service, judged, address);
  for (const { has, ...caller } of judged.news) await noteCursor(service, caller, has);
  service.log.count('heads');
  return bytesAnswer(encodeHeadAnswers(judged.answers));
}

type Answer = (service: Service, request: Request, address: string) => Promise<Response>;

/** `POST /heads`. */
export const postHeads: Answer = (service, request, address) => answerHeads(service, request, address, decodeHeadQuestions);

/** `POST /look`. */
export const postLook: Answer = (service, request, address) => answerHeads(service, request, address, decodeLook);
