import { createContext } from 'preact';

/** What one step back is on the screen that stands there now, for whoever holds the phone's own back button. */
export interface StepBack { current: (() => void) | undefined }

export const StepBackContext = createContext<StepBack | undefined>(undefined);
