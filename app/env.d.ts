/// <reference types="vite/client" />

declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}

declare module 'virtual:cards' {
  import type { Card } from './domain/card.ts';
  const cards: readonly Card[];
  export default cards;
}
