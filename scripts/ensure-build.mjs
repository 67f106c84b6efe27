// The build as a step beside others: nothing to do when nothing changed.
import { ensureBuild } from './lib.mjs';

ensureBuild();
