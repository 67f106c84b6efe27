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

declare module 'virtual:helplines' {
  import type { Helpline } from './domain/helpline.ts';
  const helplines: readonly Helpline[];
  export default helplines;
}
