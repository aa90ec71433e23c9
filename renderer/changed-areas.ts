// Which answers grow old when records of an area change. An area not listed here touches everything: rather read twice than show the past.

const touchedBy: Readonly<Record<string, readonly string[]>> = {
  station: ['station', 'desk'],
  settings: ['station'],
  recovery: ['station', 'desk'],
  people: ['people', 'desk', 'custody', 'exhibits'],
  cases: ['cases', 'documents', 'packages', 'desk', 'search', 'exhibits', 'intake', 'lists'],
  intake: ['intake', 'cases', 'desk', 'lists'],
  exhibits: ['exhibits', 'cases', 'custody', 'attachments', 'desk', 'lists'],
  attachments: ['attachments', 'exhibits', 'cases', 'desk', 'lists'],
  custody: ['custody', 'exhibits', 'cases', 'desk', 'lists'],
  places: ['places', 'custody', 'lists'],
  views: ['views'],
  documents: ['documents', 'cases'],
  packages: ['packages', 'cases'],
  drafts: ['drafts', 'desk'],
  ledger: ['ledger'],
  backup: ['backup', 'desk'],
  jobs: ['jobs', 'desk'],
};

/** Whether the answer of `command` may have changed when records of `areas` did. */
export function isTouchedBy(command: string, areas: readonly string[]): boolean {
  const asked = command.split('.')[0] ?? command;
  return areas.some((area) => touchedBy[area]?.includes(asked) ?? true);
}
