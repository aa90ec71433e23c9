// A verification report as a paper: the findings worded in the language of the paper.
import type { Language } from '../../../shared/domain/roles.ts';
import type { LedgerReportModel } from '../../documents/index.ts';
import { isRemark, type LedgerFinding, type LedgerReport } from '../../ledger/index.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';

export async function ledgerReportModel(
  inside: Inside,
  report: LedgerReport,
  language: Language,
): Promise<LedgerReportModel> {
  const { ledger } = await loadCatalogue(language);
  const { unlocked } = inside;
  const [oldest] = unlocked.ledger.page({}, 0, 1);
  const newest = unlocked.ledger.newestTime;
  return {
    head: documentHead(inside, { kind: 'ledger-report' }),
    verifiedAt: inside.clock.now(),
    verifiedBy: unlocked.actor.name,
    entries: report.entries,
    heads: report.heads,
    ...(oldest === undefined ? {} : { firstEntryAt: oldest.recordedAt }),
    ...(newest === undefined ? {} : { lastEntryAt: newest }),
    verdict: report.isSound ? 'intact' : 'broken',
    findings: report.findings.map((finding) => ({
      severity: isRemark(finding) ? 'remark' : 'fault',
      ...('seq' in finding ? { entry: finding.seq } : {}),
      what: `${ledger.finding[finding.code]}. ${withValues(ledger.findingMeaning[finding.code], finding)}`,
    })),
  };
}

/** A sentence with the values of its finding in place of their names. */
function withValues(sentence: string, finding: LedgerFinding): string {
  const values = new Map(Object.entries(finding).map(([name, value]) => [name, String(value)]));
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values.get(name) ?? '');
}
