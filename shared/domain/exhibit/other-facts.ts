// What is asked of everything that is no arm: explosives, tools, documents, devices, swabs, lifts, cash.
import {
  choice,
  count,
  essential,
  former,
  further,
  grams,
  identifierText,
  longText,
  marked,
  moment,
  text,
  yesNo,
  type FactSection,
} from './fact.ts';

const explosiveKinds = [
  'hand-grenade',
  'rifle-grenade',
  'launcher-grenade',
  'rocket',
  'mine-anti-personnel',
  'mine-anti-tank',
  'mortar-bomb',
  'bulk',
  'detonator',
  'detonating-cord',
  'safety-fuse',
  'improvised',
  'pyrotechnic',
  'component',
  'unknown',
] as const;

export const explosiveSections: readonly FactSection[] = [
  essential(
    'identity',
    choice('explosiveKind', explosiveKinds),
    text('explosiveType', 'explosive'),
    marked('country', 'country'),
    identifierText('lotMark'),
    grams('netExplosiveQuantity'),
    yesNo('fuzeFitted'),
    text('fuzeType'),
  ),
  essential(
    'clearance',
    text('eodTeam'),
    moment('eodAt'),
    former(text('eodWhen')),
    identifierText('eodCertificate'),
    longText('renderSafe'),
    text('explosiveStore'),
  ),
  further(
    'making',
    choice('explosiveOrigin', ['military', 'commercial', 'improvised', 'unknown']),
    grams('weight'),
    text('colour'),
  ),
];

export const toolSections: readonly FactSection[] = [
  essential(
    'identity',
    choice('toolKind', [
      'lathe',
      'milling-machine',
      'drill-press',
      'drill-bit',
      'drill-jig',
      'reamer',
      'rifling-tool',
      'press-reloading',
      'printer-3d',
      'cnc-files',
      'welding',
      'engraving-stamps',
      'grinder',
      'hand-tool',
      'material',
      'set',
      'other',
    ]),
    text('toolType'),
    marked('make', 'make'),
    marked('model', 'model'),
    text('dimensions'),
  ),
  further('state', text('traces'), choice('toolCondition', ['working', 'worn', 'broken', 'not-tested'])),
];

export const documentSections: readonly FactSection[] = [
  essential(
    'identity',
    choice('documentKind', [
      'identity',
      'weapon-licence',
      'invoice',
      'transport',
      'certificate',
      'register',
      'manual',
      'handwritten',
      'packaging',
      'other',
    ]),
    text('documentTitle'),
    identifierText('documentNumber'),
    text('documentDate'),
    text('documentIssuer'),
    text('documentLanguage'),
    count('pages', 100_000),
  ),
  further('state', choice('documentState', ['original', 'copy', 'suspected-forged', 'damaged'])),
];

export const deviceSections: readonly FactSection[] = [
  essential(
    'identity',
    choice('deviceKind', [
      'telephone',
      'tablet',
      'computer',
      'storage',
      'sim-card',
      'camera',
      'navigation',
      'drone',
      'printer-3d',
      'other',
    ]),
    text('deviceType'),
    marked('make', 'make'),
    marked('model', 'model'),
    identifierText('imei'),
    identifierText('imeiSecond'),
    identifierText('deviceIdentifier'),
  ),
  further(
    'state',
    choice('powerState', ['on', 'off', 'flight-mode', 'unknown']),
    choice('lockState', ['locked', 'unlocked', 'unknown']),
    identifierText('simNumber'),
    identifierText('telephoneNumber'),
    text('storageCapacity'),
    text('colour'),
    yesNo('isolatedFromNetwork'),
  ),
];

export const swabSections: readonly FactSection[] = [
  essential(
    'identity',
    choice('swabKind', ['dna', 'gunshot-residue', 'explosive-residue', 'fibre', 'control', 'mixed']),
    count('swabCount', 1000),
    identifierText('swabMarks'),
    text('takenFrom'),
  ),
  further(
    'taking',
    text('takenBy'),
    moment('takenAt'),
    former(text('takenWhen')),
    choice('swabMedium', ['dry', 'moist', 'stub', 'tape']),
    yesNo('controlTaken'),
  ),
];

export const liftSections: readonly FactSection[] = [
  essential(
    'identity',
    count('liftCount', 1000),
    identifierText('liftMarks'),
    text('takenFrom'),
    choice('liftMethod', ['powder', 'cyanoacrylate', 'ninhydrin', 'ruvis', 'vacuum-metal', 'photograph', 'other']),
  ),
  further(
    'taking',
    text('takenBy'),
    moment('takenAt'),
    former(text('takenWhen')),
    choice('liftMedium', ['tape', 'gel', 'film', 'photograph']),
  ),
];

export const cashSections: readonly FactSection[] = [
  essential(
    'identity',
    text('currency', 'currency'),
    { name: 'denominationCounts', type: 'denominations' },
    former(text('denominations')),
  ),
  further(
    'state',
    yesNo('suspectedCounterfeit'),
    yesNo('noteNumbersRecorded'),
    longText('noteNumbers'),
    text('countedBy'),
  ),
];

export const otherSections: readonly FactSection[] = [
  further('identity', text('otherType'), marked('make', 'make'), text('dimensions'), text('colour')),
];
