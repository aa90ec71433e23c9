// English words of indicators of trafficking: the list, what was found, and what is said beside it.
export const indicators = {
  title: 'Indicators of trafficking',
  law: 'Each is a lead, none is proof, and no sum of them is a finding. Nothing of this goes into a paper or out of the station.',
  unverified: 'List {{version}}, 22 indicators, composite of published sources, not verified. It has no weights.',
  count: '{{present}} of {{looked}} present',
  countHelp: 'Of 22: with an answer {{looked}}, not known {{notKnown}}, not looked at {{open}}.',
  openPage: 'See each, and say what you found',
  noAnswer: 'Nothing has an answer yet',
  noAnswerText:
    'The records of this case are silent so far. Record exhibits, answers to traces and conclusions, or say below what you found.',
  withheld_one: '{{count}} answer to a trace is kept from you.',
  withheld_other: '{{count}} answers to traces are kept from you.',
  notSearched: 'Serials near each other were not searched for: the case has more than 100 firearms.',
  byRecords: 'by the records',
  byPerson: '{{by}}, {{at}}',
  askedOfPersons: 'Only a person can say this.',
  silent: 'The records are silent.',
  recordsSay: 'The records say',
  lookAt: 'Worth a look',
  differs: 'The records and a person say opposite things',
  look: 'Say what you found',
  lookAgain: 'Say otherwise',
  earlier: 'Earlier',
  verdict: 'What was found',
  reason: 'Reason',
  reasonHelp:
    'What was seen and where. What comes from a report of intelligence is said with that report chosen below, so that only who may see the report reads it.',
  exhibit: 'Rests on exhibit',
  report: 'Rests on report of intelligence',
  none: 'none',
  restsOn: 'Rests on',
  withdrawn: 'withdrawn since',
  saveLook: 'Record',
  cancel: 'Cancel',
  days: '{{least}} – {{most}} days; short is below {{short}}',
  daysOne: '{{most}} days; short is below {{short}}',
  distance: 'Numbers at most {{distance}} apart count as near.',
} as const;

export const indicatorVocabulary = {
  indicator: {
    'altered-serials': 'Serial removed or altered on more than one firearm',
    'close-serials': 'Several firearms of one make and model with serials near each other',
    'short-time-to-crime': 'Short time to crime',
    'unmarked-unregistered': 'Unmarked, or fresh from the works and not registered',
    'same-converter': 'Tool marks of the same converter',
    money: 'Sums of cash, transfers of money',
    'phone-content': 'Telephone with pictures of arms, prices or chats about them',
    'blank-firers': 'Several empty boxes of alarm weapons, blank ammunition',
    'machine-tools': 'Machine tools, barrel blanks',
    drugs: 'Firearms together with drugs',
    'hidden-compartment': 'Hidden compartment in a vehicle',
    'repeated-crossings': 'The same vehicle or courier crossing the same border again and again',
    'land-border': 'Entry by a land border, in a car or luggage',
    'by-post': 'Parts bought online and delivered by post, straw recipients, low declared value',
    'licence-abuse': 'Earlier abuse of a legalisation or a licence',
    'stock-origin': 'From stocks of a State, marks of military lots',
    diaspora: 'Ties of the diaspora along the route',
    'smuggling-route': 'The route is also one of migrant smuggling',
    'social-media': 'Social media and messaging channels used',
    'named-network': 'Ties to a network that is known by name',
    'permissive-purchase': 'Flobert or alarm weapon bought where the law was permissive',
    'modified-ammunition': 'Modified or reloaded ammunition',
  },
  indicatorStanding: {
    present: 'Present',
    absent: 'Not present',
    'not-known': 'Not known',
    open: 'Not looked at',
  },
} as const;

export const indicatorErrors = {
  'nothing-said': 'Say why, or choose the record it rests on. Nothing was recorded.',
  'looked-meanwhile': '{{by}} looked at it meanwhile. Read that first; nothing was recorded.',
  'exhibit-of-another-case': 'This exhibit is of another case. Nothing was recorded.',
  'report-unknown': 'This report is not known here. Nothing was recorded.',
} as const;

export const indicatorLedger = {
  actions: { 'indicator.looked-at': 'Indicator of trafficking looked at' },
  subjects: { indicator: 'Look at an indicator of trafficking' },
} as const;

export const indicatorPermissions = {
  'indicators.read': 'See indicators of trafficking of a case',
  'indicators.look': 'Say what was found of an indicator of trafficking',
} as const;
