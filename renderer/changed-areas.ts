// Which answers grow old when records of an area change. An area not listed here touches everything: rather read twice than show the past.

const touchedBy: Readonly<Record<string, readonly string[]>> = {
  station: ['station', 'desk'],
  settings: ['station', 'inventory'],
  recovery: ['station', 'desk'],
  people: ['people', 'desk', 'custody', 'exhibits'],
  prosecution: ['prosecution', 'clocks', 'legal-bases', 'desk'],
  cases: ['cases', 'prosecution', 'clocks', 'documents', 'packages', 'desk', 'search', 'exhibits', 'intake', 'lists'],
  intake: ['intake', 'discrepancies', 'cases', 'desk', 'lists'],
  discrepancies: ['discrepancies', 'intake', 'cases', 'desk'],
  attachments: ['attachments', 'court-file', 'photographs', 'comparisons', 'exhibits', 'cases', 'desk', 'lists'],
  exhibits: [
    'prosecution',
    'clocks',
    'exhibits',
    'cases',
    'custody',
    'attachments',
    'desk',
    'serials',
    'references',
    'lists',
  ],
  photographs: ['photographs', 'attachments', 'exhibits'],
  comparisons: ['comparisons'],
  /** Nothing else follows from what lies on a card: a camera that takes pictures by itself must not keep a station awake. */
  tray: ['photographs.tray'],
  'witness-rule': ['witness-rule', 'custody'],
  custody: ['custody', 'exhibits', 'cases', 'desk', 'packages', 'places', 'lists'],
  scanning: ['scanning'],
  labels: ['labels'],
  places: ['places', 'custody', 'lists'],
  'court-file': ['court-file'],
  reports: ['reports', 'file', 'desk', 'documents'],
  examination: ['requests', 'tasks', 'reports', 'file', 'quality', 'desk', 'lists'],
  conclusions: [
    'conclusions',
    'verifications',
    'searches',
    'candidates',
    'hits',
    'file',
    'quality',
    'reports',
    'tasks',
    'desk',
    'lists',
  ],
  scales: ['scales', 'conclusions'],
  'verification-rule': ['verification-rule'],
  worksheets: ['worksheets', 'definitions', 'instruments', 'methods', 'stock', 'reports'],
  disposal: ['disposals', 'retention', 'desk', 'documents'],
  views: ['views'],
  documents: ['documents', 'cases', 'court-file'],
  packages: ['packages', 'cases'],
  drafts: ['drafts', 'desk'],
  ledger: ['ledger'],
  backup: ['backup', 'desk'],
  certificate: ['certificate'],
  jobs: ['jobs', 'desk'],
  templates: ['templates'],
  serials: ['serials', 'desk'],
  references: ['references'],
  inventory: ['inventory', 'desk'],
  // A screen that counts follows by itself: five thousand scans must not read the whole result five thousand times.
  'inventory-count': [],
};

/** Whether the answer of `command` may have changed when records of `areas` did. */
export function isTouchedBy(command: string, areas: readonly string[]): boolean {
  const asked = command.split('.')[0] ?? command;
  return areas.some((area) => touchedBy[area]?.some((one) => one === asked || one === command) ?? true);
}
