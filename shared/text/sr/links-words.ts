// Српске речи о везама: врсте ствари, шта их повезује, колико је поуздано и на чему почива.
import type { SerbianShape } from '../shape.ts';
import type * as english from '../en/links-words.ts';

export const linksVocabulary = {
  nodeKind: {
    firearm: 'Ватрено оружје',
    exhibit: 'Доказни предмет',
    sample: 'Упоређено са',
    case: 'Предмет',
    person: 'Лице',
    organisation: 'Организација',
    place: 'Место',
    'register-entry': 'Запис у регистру',
    'foreign-exhibit': 'Доказ друге станице',
  },
  linkType: {
    'exhibit-of': 'доказни предмет у',
    'part-of': 'део од',
    'suspect-in': 'осумњичени у',
    possessed: 'наводно је поседовао',
    'identified-with': 'идентификовано са',
    'same-tool': 'трагови истог алата',
    'compared-with': 'упоређено са',
    hit: 'погодак',
    'database-candidate': 'кандидат из базе',
    made: 'произвео',
    delivered: 'испоручено',
    'last-held': 'последњи законити држалац',
    'diverted-at': 'напустило законите руке код',
    'serial-alike': 'серијски број личи',
    'serial-near': 'серијски бројеви један за другим',
    'named-in-register': 'наводи',
  },
  linkNature: { evidence: 'Доказ', intelligence: 'Обавештајни податак', foreign: 'Кажу други' },
  certainty: { confirmed: 'Потврђено', probable: 'Вероватно', possible: 'Могуће' },
  linkStanding: {
    finding: 'Уписано',
    lead: 'Траг, није налаз',
    negative: 'Испитано, и није тако',
    withdrawn: 'Повучено или исправљено',
  },
  linkHolding: {
    H1: 'H1: не на суд без даваоца',
    H2: 'H2: не даље без даваоца',
    tracing: 'Само за праћење порекла и анализу',
  },
  entryDecision: { same: 'Исти предмет', different: 'Други предмет', unsure: 'Несигурно' },
  candidateDecision: { 'of-interest': 'Занимљив', excluded: 'Искључен' },
  days: { until: 'до {{until}}', between: '{{from}} – {{until}}' },
} as const satisfies SerbianShape<typeof english.linksVocabulary>;
