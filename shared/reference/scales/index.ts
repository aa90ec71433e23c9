// The scales that come with the program: a seed that a laboratory changes and checks against its own rules. A version that was recorded under
// stays what it was; a change here is a higher version. Sources: firearms-domain.md §4.6.
import type { ConclusionScale } from '../../domain/examination/scale.ts';
import { afteScale } from './afte.ts';
import { printScale, residueScale } from './facts.ts';
import { verbalScale } from './verbal.ts';

/** Every built-in scale, in the order they are offered. */
export const builtInScales: readonly ConclusionScale[] = [afteScale, verbalScale, residueScale, printScale];
