import type { VerifierText } from './en.ts';
export declare const albanian: VerifierText;
