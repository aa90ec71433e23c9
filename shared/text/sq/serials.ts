// Albanian sentences of the serial search, by sense. Keys as in English.
import type { Shape } from '../shape.ts';
import type { serialErrors as englishErrors, serials as english } from '../en/serials.ts';

export const serials = {
  title: 'Kërkimi i numrave serikë',
  detail: 'Çdo numër serik, shenjë dhe model i këtij stacioni. Ajo që gjendet është gjurmë për hetim, kurrë gjetje.',
  box: 'Numri serik ose modeli',
  boxHelp:
    '? një shenjë e panjohur · * çfarëdo numri i tyre · [8B] njëra nga këto. Ndarësit, hapësirat dhe zerot në fillim nuk bëjnë dallim.',
  example: 'për shembull {{pattern}}',
  width: 'Shenja që ngjajnë',
  widthHelp: 'Shenja që ngatërrohen kur shënimi është i dëmtuar ose i shkruar me nxitim.',
  widths: {
    exact: 'saktë: asnjë',
    usual: 'zakonisht: {{pairs}} …',
    wide: 'gjerë: edhe {{pairs}} …',
  },
  tolerant: 'Me tolerancë',
  tolerantHelp: 'Deri në dy shenja mund të mungojnë, të jenë tepër ose të tjera.',
  upsideDown: 'Përmbys',
  upsideDownHelp: 'Edhe si lexohet me armën e kthyer: 6 si 9.',
  order: 'Renditja sipas përputhjes',
  orderHelp: 'Ato që ngjajnë njësoj renditen sipas këtyre. Asgjë nuk lihet jashtë për shkak të tyre.',
  orderNone: 'nuk është dhënë',
  make: 'Prodhuesi',
  model: 'Modeli',
  calibre: 'Kalibri',
  remark: {
    'mixed-scripts':
      'Këtu janë përzier shkronja cirilike dhe latine. Secila kërkohet sipas pamjes dhe sipas tingullit.',
    invisible: 'Teksti i shkruar ka shenja që nuk shihen. Këtu ato nuk bëjnë dallim.',
    'not-turned': 'I lexuar përmbys nuk është numër: një shenjë nuk ka formë të tillë. Kërkohet vetëm drejt.',
    short: 'Me kaq pak shenja të njohura nuk kërkohet me dy gabime: nën pesë me një, nën tri me asnjë.',
  },
  emptyTitle: 'Shkruani çfarë mund të lexohet',
  emptyText: 'Mjafton një pjesë e numrit: *1864 gjen çdo numër që mbaron kështu.',
  noneTitle: 'Asgjë në këtë stacion nuk përputhet',
  noneText: 'Të shikuara: {{searched}}. Provoni shenja më të gjera, me tolerancë, ose ? për atë që është e pasigurt.',
  found_one: 'Një provë materiale përputhet; u shikuan {{searched}} numra serikë dhe shenja.',
  found_other: '{{count}} prova materiale përputhen; u shikuan {{searched}} numra serikë dhe shenja.',
  tooMany:
    '{{total}} numra serikë dhe shenja përputhen. Janë renditur {{listed}} provat materiale më të afërta: shkruani më shumë nga numri.',
  making: 'Lista e të gjithë numrave po përgatitet; përgjigjja e parë pas hapjes zgjat pak më shumë.',
  results: 'Kandidatët, më të afërtit në fillim',
  more: 'Shfaqi të gjitha {{listed}}',
  typed: 'Kërkuar',
  stored: 'Në regjistër',
  same: 'i njëjti lexim',
  pair: '{{typed}} – {{stored}}: {{reason}}',
  nothing: 'asgjë',
  turned: 'lexuar përmbys',
  agrees: { make: 'i njëjti prodhues', model: 'i njëjti model', calibre: 'i njëjti kalibër' },
  source: {
    serial: { marked: 'si është shënuar', concluded: 'si është përfunduar' },
    marking: 'shenjë tjetër',
    'second-entry': 'kështu e lexoi një person i dytë, ende e hapur',
  },
  also: 'Edhe në të: {{texts}}',
  lead: 'gjurmë',
  open: 'Kërkimi i numrave serikë',
  searchFor: 'Kërko numrat serikë për “{{text}}”',
  whyHere: 'Pse',
  neighbours: {
    title: 'Numrat afër këtij',
    detail: 'I njëjti prodhues e model, numra të afërt: ndoshta një seri ose një dërgesë. Gjurmë për hetim, jo gjetje.',
    within: 'Brenda',
    withinShown: '± {{count}}',
    none: 'Asnjë armë tjetër e këtij prodhuesi dhe modeli nuk ka numër brenda ± {{count}}.',
    lacks: {
      'make-and-model': 'Shënoni prodhuesin dhe modelin për të parë numrat e së njëjtës seri.',
      number: 'Në të nuk ka numër të plotë që mund të numërohet.',
    },
    same: 'i njëjti numër',
    distance: 'Largësia',
    exhibit: 'Prova materiale',
    number: 'Numri',
    arm: 'Arma',
    case: 'Lënda',
    more: 'Shfaqen {{shown}} nga {{total}}',
  },
} as const satisfies Shape<typeof english>;

export const serialErrors = {
  'pattern-too-long': 'Kjo është tepër e gjatë për numër serik: më së shumti 60 shenja. Asgjë nuk u kërkua.',
  'pattern-too-many-positions':
    'Mund të kërkohen më së shumti 27 shenja njëherësh. Shkruani një pjesë, me * për pjesën tjetër. Asgjë nuk u kërkua.',
  'pattern-bracket-not-closed': 'Kllapa e hapur nuk mbyllet: [8B]. Asgjë nuk u kërkua.',
  'pattern-bracket-not-opened': 'Kllapa e mbyllur nuk ka hapje: [8B]. Asgjë nuk u kërkua.',
  'pattern-bracket-empty': 'Brenda kllapave nuk është shënuar asgjë: [8B]. Asgjë nuk u kërkua.',
  'pattern-nothing-known': 'Duhet të njihet së paku një shenjë; kjo do të gjente gjithçka. Asgjë nuk u kërkua.',
  'pattern-picture':
    'Numri serik nuk ka figura. Vendosni ? për një shenjë që nuk mund të shkruhet. Asgjë nuk u kërkua.',
} as const satisfies Shape<typeof englishErrors>;
