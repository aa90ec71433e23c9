// Fjalët shqipe për lidhjet: llojet e gjërave, çfarë i lidh, sa e sigurt është dhe ku mbështetet.
import type { Shape } from '../shape.ts';
import type * as english from '../en/links-words.ts';

export const linksVocabulary = {
  nodeKind: {
    firearm: 'Armë zjarri',
    exhibit: 'Provë materiale',
    sample: 'Krahasuar me',
    case: 'Lëndë',
    person: 'Personi',
    organisation: 'Organizatë',
    place: 'Vend',
    'register-entry': 'Shënim i regjistrit',
    'foreign-exhibit': 'Provë e një stacioni tjetër',
  },
  linkType: {
    'exhibit-of': 'provë në lëndën',
    'part-of': 'pjesë e',
    'suspect-in': 'i dyshuar në lëndën',
    possessed: 'thuhet se ka poseduar',
    'identified-with': 'identifikuar me',
    'same-tool': 'gjurmë të së njëjtës vegël',
    'compared-with': 'krahasuar me',
    hit: 'përputhje',
    'database-candidate': 'kandidat i një baze të dhënash',
    made: 'prodhoi',
    delivered: 'dorëzuar te',
    'last-held': 'mbajtësi i fundit i ligjshëm i',
    'diverted-at': 'doli nga duart e ligjshme te',
    'serial-alike': 'numri serik duket i njëjtë',
    'serial-near': 'numra serikë të njëpasnjëshëm',
    'named-in-register': 'përmend',
  },
  linkNature: { evidence: 'Provë', intelligence: 'Informacion operativ', foreign: 'Thënë nga të tjerët' },
  certainty: { confirmed: 'E konfirmuar', probable: 'E gjasshme', possible: 'E mundur' },
  linkStanding: {
    finding: 'E regjistruar',
    lead: 'Udhëzues, jo konstatim',
    negative: 'E shqyrtuar, dhe nuk është',
    withdrawn: 'E tërhequr ose e korrigjuar',
  },
  linkHolding: {
    H1: 'H1: jo në gjykatë pa dhënësin',
    H2: 'H2: jo më tej pa dhënësin',
    tracing: 'Vetëm për gjurmim dhe analizë',
  },
  entryDecision: { same: 'I njëjti objekt', different: 'Objekt tjetër', unsure: 'E pasigurt' },
  candidateDecision: { 'of-interest': 'Me interes', excluded: 'Përjashtuar' },
  days: { until: 'deri më {{until}}', between: '{{from}} – {{until}}' },
} as const satisfies Shape<typeof english.linksVocabulary>;
