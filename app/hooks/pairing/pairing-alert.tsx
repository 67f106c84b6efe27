import type { DevicesError } from '../own-devices.ts';
import { Note } from '../../ui/note.tsx';
import './pairing.css';

interface PairingAlertProps { readonly error: DevicesError | undefined; readonly words: (error: DevicesError) => string }

/** In place before there is something to tell, so that it is read out. */
export const PairingAlert = ({ error, words }: PairingAlertProps) => (
  <div role="alert">{error && <Note look="alarm" icon="warning">{words(error)}</Note>}</div>
);
