import { type Bytes, joinBytes } from '../../wire/bytes.ts';

/** The body, or what was wrong with it. Stops reading at the first byte too many, whatever the length that was announced. */
export async function readBody(request: Request, most: number): Promise<Bytes | 'too-big' | 'cut-off'> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-big';
  if (!request.body) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joinBytes(chunks);
      length += value.length;
      if (length > most) {
        void reader.cancel().catch(() => undefined);
        return 'too-big';
      }
      chunks.push(value);
    }
  } catch {
    return 'cut-off';
  }
}
