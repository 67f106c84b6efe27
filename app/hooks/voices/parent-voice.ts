import { signal } from '@preact/signals';
import type { Language } from '../../domain/codes.ts';

/** Whose voice she last let a parent hear, until the app is locked. Kept nowhere: it would tell of the last family. */
export const parentVoice = signal<Language | 'device' | undefined>(undefined);
