// Which answers grow old when records of an area change. An area not listed here touches everything: rather read twice than show the past.

const touchedBy: Readonly<Record<string, readonly string[]>> = {
  station: ['station', 'desk'],
  settings: ['station'],
  recovery: ['station', 'desk'],
  people: ['people', 'desk', 'custody', 'exhibits'],
  cases: ['cases', 'documents', 'packages', 'desk', 'search', 'exhibits', 'intake'],
  intake: ['intake', 'discrepancies', 'cases', 'desk'],
  discrepancies: ['discrepancies', 'intake', 'cases', 'desk'],
  exhibits: ['exhibits', 'cases', 'custody', 'attachments', 'desk'],
  attachments: ['attachments', 'exhibits', 'cases', 'desk'],
  custody: ['custody', 'exhibits', 'cases', 'desk'],
  places: ['places', 'custody'],
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
