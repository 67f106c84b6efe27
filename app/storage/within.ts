/** What the work gives, or undefined where it fails or is not there after so many milliseconds: an engine may take a question and never answer it. */
export const within = <T>(ms: number, work: Promise<T> | undefined): Promise<T | undefined> =>
  Promise.race([Promise.resolve(work).catch(() => undefined), new Promise<undefined>((resolve) => { setTimeout(resolve, ms, undefined); })]);
