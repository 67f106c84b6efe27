let silence: (() => void) | undefined;

/** Two who speak at once are not understood: who begins takes the turn of who spoke. `stop` is how it is silenced later. */
export function takeTurn(stop: () => void): void {
  if (silence !== stop) silence?.();
  silence = stop;
}
