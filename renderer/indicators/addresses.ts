// Where the indicators of a case are.
export function addressOfIndicators(caseId: string): string {
  return `/links/indicators/${caseId}`;
}
