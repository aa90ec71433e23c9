// How the papers of other authorities of LUGINA-14 are written down: whose they are, in which language, and the word that all of it is invented.
import type { DocumentType } from '../../shared/reference/document-types/index.ts';
import type { CourtPaper } from './draw-court-paper.ts';

export interface SampleCourtPaper {
  readonly type: DocumentType;
  readonly language: 'sq' | 'sr-Cyrl';
  readonly author: string;
  readonly copy: 'original' | 'copy' | 'certified-copy';
  readonly isConfidential?: true;
  /** The file name of the paper it is a translation of. */
  readonly translates?: string;
  /** It stands behind the paper of this file name, not where its type would stand. */
  readonly behind?: string;
  readonly paper: CourtPaper;
}

export const police = 'Drejtoria Rajonale e Policisë “Drenova” (fiktive)';
const policeSr = 'Регионална дирекција полиције „Дренова” (измишљено)';
export const prosecution = 'Prokuroria Themelore (fiktive)';
export const prosecutionSr = 'Основно тужилаштво (измишљено)';
export const court = 'Gjykata Themelore (fiktive)';
export const focalPoint = 'Pika Fokale për Armë Zjarri (fiktive)';
const fictional = 'RAST FIKTIV PËR TRAJNIM';
const fictionalSr = 'ИЗМИШЉЕН СЛУЧАЈ ЗА ОБУКУ';

type Made = Omit<SampleCourtPaper, 'paper' | 'type' | 'language' | 'author' | 'copy'> & {
  readonly copy?: SampleCourtPaper['copy'];
};

export function albanian(
  type: DocumentType,
  [fileName, title, number, dated]: readonly [string, string, string, string],
  office: string,
  pages: readonly (readonly string[])[],
  further: Made = {},
): SampleCourtPaper {
  const paper = { fileName, office, number, title, dated, pages, fictional };
  return { type, language: 'sq', author: office.replace(/ \(.*/, ''), copy: 'copy', ...further, paper };
}

export function serbian(
  type: DocumentType,
  [fileName, title, number, dated]: readonly [string, string, string, string],
  pages: readonly (readonly string[])[],
  { office = policeSr, ...further }: Made & { readonly office?: string } = {},
): SampleCourtPaper {
  const paper = { fileName, office, number, title, dated, pages, fictional: fictionalSr };
  return { type, language: 'sr-Cyrl', author: office.replace(/ \(.*/, ''), copy: 'copy', ...further, paper };
}
