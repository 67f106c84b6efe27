const RATE = 8_000;
const HEADER_BYTES = 44;

/** A tenth of a second of nothing, as a WAV file (RIFF, 8-bit mono PCM). */
function silence(): Uint8Array<ArrayBuffer> {
  const samples = RATE / 10;
  const bytes = new Uint8Array(HEADER_BYTES + samples).fill(0x80, HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at);
  write(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + samples, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, samples, true);
  return bytes;
}

export const SILENCE = new Blob([silence()], { type: 'audio/wav' });
