import { type VerifierText } from './en.ts';
export declare const languages: readonly ['en', 'sq', 'sr-Cyrl', 'sr-Latn'];
export type Language = (typeof languages)[number];
/** Each language in its own name. */
export declare const languageNames: Readonly<Record<Language, string>>;
type Words = Readonly<Record<'custodyEventType' | 'packageKind' | 'classification' | 'caseNumberKind', Readonly<Record<string, string>>>>;
export interface Catalogue {
    readonly text: VerifierText;
    readonly words: Words;
    readonly findings: Readonly<Record<string, string>>;
}
export declare const catalogues: Readonly<Record<Language, Catalogue>>;
/** Puts `values` in; what stands in braces without a value is a name that keeps its letters. */
export declare function filled(sentence: string, values?: Readonly<Record<string, string>>): string;
/** @returns the first of the reader's languages that the page has; English otherwise. */
export declare function languageFor(preferred: readonly string[]): Language;
export {};
