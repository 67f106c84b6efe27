import type { Services } from '../services.ts';

const LINK_LIVES_MS = 60_000;

/** Phones refuse to share some kinds of files; downloading always works. */
export const canShareFile = (file: File): boolean => navigator.canShare?.({ files: [file] }) === true;

export async function shareFile(file: File, { expectReturn }: Services): Promise<'shared' | 'not-shared'> {
  expectReturn();
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch {
    // Closed by her, or by the phone: nothing was handed over.
    return 'not-shared';
  }
}

export function downloadFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser may still be asking her where to.
  setTimeout(() => URL.revokeObjectURL(address), LINK_LIVES_MS);
}
