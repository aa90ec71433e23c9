// What every paper of this station carries at its head: agency, number, and the signed ledger head it was made from.
import type { Classification, DocumentKind } from '../../shared/domain/case.ts';
import { canonicalJson } from '../../shared/language/canonical-json.ts';
import type { DocumentHead } from '../documents/models/document-head.ts';
import { shownFingerprint } from '../ledger/index.ts';
import type { Inside } from './inside.ts';

/** What the number of a paper begins with. Nothing else that is numbered begins so, unless the paper has the number of its record. */
export const paperPrefixes: Readonly<Record<DocumentKind, string>> = {
  'case-file': 'CF',
  'exhibit-label': 'LB',
  receipt: 'RC',
  'recovery-sheet': 'RY',
  'custody-record': 'CR',
  'package-receipt': 'PR',
  'ledger-report': 'LE',
  'custody-movements': 'CM',
  'disposal-certificate': 'DC',
  'place-contents': 'PC',
  'photo-sheet': 'PS',
  'code-sheet': 'CS',
  'inventory-result': 'IN',
  'record-list': 'LS',
  'discrepancy-record': 'SD',
  'examination-report': 'ER',
  'file-cover': 'FC',
  'document-index': 'DI',
  'media-manifest': 'MM',
  'court-bundle': 'CB',
  'threshold-computation': 'TC',
  'charge-sheet': 'CH',
  'disclosure-schedule': 'DS',
  'exclusion-list': 'XL',
  'disclosure-log': 'DL',
  'trace-request': 'TP',
  'intelligence-report': 'IP',
  'intelligence-product': 'PD',
  'link-chart': 'LC',
  'firearm-life': 'FL',
  'event-map': 'EM',
  timeline: 'TL',
  'redacted-version': 'RV',
  'redaction-log': 'RL',
  'statistical-report': 'SR',
  'yearly-report': 'YR',
};

/** Signs the ledger as it is and heads a paper with it. `number` is of the paper itself, such as a receipt's; else one is counted. */
export function documentHead(
  inside: Inside,
  paper: {
    readonly kind: DocumentKind;
    readonly number?: string;
    readonly caseNumber?: string;
    readonly classification?: Classification;
  },
): DocumentHead {
  const { unlocked } = inside;
  const { station, ledgerSigner } = unlocked.vault;
  const { head, signature } = unlocked.makeHead();
  const number = paper.number ?? unlocked.perform((act) => act.nextOfYear(paperPrefixes[paper.kind], paper.kind, 4));
  return {
    kind: paper.kind,
    documentNumber: number,
    agency: station.agency,
    station: station.name,
    ...(paper.caseNumber === undefined ? {} : { caseNumber: paper.caseNumber }),
    ...(paper.classification === undefined ? {} : { classification: paper.classification }),
    madeAt: inside.clock.now(),
    madeBy: unlocked.actor.name,
    ledgerHead: {
      size: head.size,
      root: head.root,
      time: head.time,
      canonical: canonicalJson(head),
      signature,
      stationKeyFingerprint: shownFingerprint(ledgerSigner.fingerprint),
    },
  };
}
