import type { VerifierText } from './en.ts';
export declare const serbian: VerifierText;
