// What a person of the sample writes, in the languages of the people there.
/** A sentence of the record in the three languages that a person of the sample may write in. */
export interface Written {
  readonly en: string;
  readonly sq: string;
  readonly sr: string;
}

export const written = (en: string, sq: string, sr: string): Written => ({ en, sq, sr });
