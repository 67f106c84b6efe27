import { toBase64url, type Bytes } from '../../wire/bytes.ts';
import type { BoxSlot } from '../../app/sync/transport.ts';

interface Box { readonly until: number; readonly letters: Map<BoxSlot, string> }

const HOUR_MS = 3_600_000;

/** The letter boxes of one space. */
export class SimBoxes {
  private boxes = new Map<string, Box>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  open(box: Bytes, hours: number): void {
    if (!this.find(box)) this.boxes.set(toBase64url(box), { until: this.now() + hours * HOUR_MS, letters: new Map() });
  }

  close(box: Bytes): void { this.boxes.delete(toBase64url(box)); }
  closeAll(): void { this.boxes.clear(); }

  /** Each slot is written once; the same letter again changes nothing. */
  put(box: Bytes, slot: BoxSlot, letter: Bytes): 'put' | 'filled' | 'not-found' {
    const letters = this.find(box)?.letters;
    if (!letters) return 'not-found';
    const text = Buffer.from(letter).toString('hex');
    if (!letters.has(slot)) letters.set(slot, text);
    return letters.get(slot) === text ? 'put' : 'filled';
  }

  get(box: Bytes, slot: BoxSlot): Bytes | 'none-yet' | 'not-found' {
    const letters = this.find(box)?.letters;
    if (!letters) return 'not-found';
    const text = letters.get(slot);
    return text === undefined ? 'none-yet' : new Uint8Array(Buffer.from(text, 'hex'));
  }

  private find(box: Bytes): Box | undefined {
    const found = this.boxes.get(toBase64url(box));
    return found && found.until > this.now() ? found : undefined;
  }
}
