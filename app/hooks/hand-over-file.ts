import type { Services } from '../services.ts';

const LINK_LIVES_MS = 60_000;

/** Phones refuse to share some kinds of files; downloading always works. */
export const canShareFile = (file: File): boolean => navigator.canShare?.({ files: [file] }) === true;

/** `closed`: she changed her mind. `refused`: the phone would not, and she does not know unless she is told. */
export async function shareFile(file: File, { expectReturn }: Pick<Services, 'expectReturn'>): Promise<'shared' | 'closed' | 'refused'> {
  expectReturn();
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    return (error as { readonly name?: unknown } | null)?.name === 'AbortError' ? 'closed' : 'refused';
  }
}

/** Where the phone asks where to, or she goes to look whether it is there, she comes back to the same screen. */
export function downloadFile(file: File, { expectReturn }: Pick<Services, 'expectReturn'>): void {
  expectReturn();
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser may still be asking her where to.
  setTimeout(() => URL.revokeObjectURL(address), LINK_LIVES_MS);
}

/** Sent where the phone can; in the list of downloads where it cannot, or would not after all. */
export async function handOverFile(file: File, services: Pick<Services, 'expectReturn'>): Promise<void> {
  const sent = canShareFile(file) ? await shareFile(file, services) : 'refused';
  if (sent === 'refused') downloadFile(file, services);
}
