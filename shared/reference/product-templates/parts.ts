// Pieces that templates share: words in three languages, and what is read.
import type { FactRead, ProductSection } from '../../domain/products/template.ts';

type Words = { readonly en: string; readonly sq: string; readonly sr: string };
export const words = (en: string, sq: string, sr: string): Words => ({ en, sq, sr });

export const section = (
  code: string,
  said: Words,
  asks: Words,
  needs: ProductSection['needs'],
  ...reads: FactRead[]
): ProductSection => ({ code, words: said, asks, needs, reads });

export const count = (
  base: Extract<FactRead, { read: 'count' }>['base'],
  field: string,
  ...where: Extract<FactRead, { read: 'count' }>['where']
): FactRead => ({ read: 'count', base, field, where });

export const matching = (...where: Extract<FactRead, { read: 'matching' }>['where']): FactRead => ({
  read: 'matching',
  where,
});

export const is = (field: string, ...codes: string[]) => ({ field, is: codes });

export const assessment = section(
  'assessment',
  words('Assessment', 'Vlerësimi', 'Процена'),
  words(
    'What follows from it, how sure, and what speaks against it. Marked as judgement, apart from what is recorded.',
    'Çfarë rrjedh nga kjo, sa sigurt, dhe çfarë flet kundër. E shënuar si gjykim, e ndarë nga ajo që është e regjistruar.',
    'Шта из тога следи, колико поуздано и шта говори против. Означено као суд, одвојено од забележеног.',
  ),
  'text',
);

export const workingPractice = 'Working practice of focal points; no standard fixes it.';
