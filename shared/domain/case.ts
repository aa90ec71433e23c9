// The words of a case: numbers of each authority, parties, incidents, classification. Lists are editable data, see docs.
export const caseNumberKinds = ['police', 'focal-point', 'laboratory', 'prosecution', 'court'] as const;
export type CaseNumberKind = (typeof caseNumberKinds)[number];

export const partyRoles = [
  'suspect',
  'counsel',
  'interpreter',
  'witness',
  'injured-party',
  'officer',
  'expert',
  'prosecutor',
] as const;
export type PartyRole = (typeof partyRoles)[number];

export const incidentKinds = [
  'search-of-premises',
  'search-of-vehicle',
  'search-of-person',
  'border-check',
  'traffic-stop',
  'found-property',
  'voluntary-surrender',
  'legalisation',
  'crime-scene',
  'parcel',
  'ordnance-find',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export const classifications = ['open', 'internal', 'restricted', 'confidential'] as const;
export type Classification = (typeof classifications)[number];

export const documentKinds = [
  'case-file',
  'exhibit-label',
  'receipt',
  'recovery-sheet',
  'custody-record',
  'package-receipt',
  'ledger-report',
  'custody-movements',
  'disposal-certificate',
  'place-contents',
  'photo-sheet',
  'code-sheet',
  'inventory-result',
  'record-list',
  'discrepancy-record',
  'examination-report',
  'file-cover',
  'document-index',
  'media-manifest',
  'court-bundle',
  'trace-request',
  'intelligence-report',
  'intelligence-product',
  'link-chart',
  'firearm-life',
  'event-map',
  'timeline',
  'statistical-report',
  'yearly-report',
  'threshold-computation',
  'charge-sheet',
  'disclosure-schedule',
  'exclusion-list',
  'disclosure-log',
  'redacted-version',
  'redaction-log',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const packageKinds = ['court-file', 'disclosure', 'transfer', 'receipt'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** To whom a package goes; the defence is that of one suspect. */
export const packageRecipients = ['court', 'defence', 'prosecution', 'laboratory', 'station', 'other'] as const;
export type PackageRecipient = (typeof packageRecipients)[number];
