// What a verification found, in plain words, and just as plainly what it does not prove.
import { z } from 'zod';
import { FactList, Group, Notice } from '../components/index.ts';
import { useFormat, useText, useTextOr } from '../text.tsx';
import type { TextValues } from '../text.tsx';

const Finding = z.looseObject({ code: z.string() });
const Report = z.looseObject({
  isSound: z.boolean(),
  entries: z.number(),
  heads: z.number(),
  rows: z.number(),
  findings: z.array(Finding),
  findingsInAll: z.number(),
});
export type ShownReport = z.infer<typeof Report>;

/** The report of a job's result; undefined when it is none. */
export function readReport(result: unknown): ShownReport | undefined {
  const parsed = Report.safeParse(result);
  return parsed.success ? parsed.data : undefined;
}

const limits = ['truth', 'completeness', 'time', 'person', 'newest', 'seizure'] as const;

export function LedgerReportView({ report }: { readonly report: ShownReport }) {
  const t = useText();
  const format = useFormat();
  const verdict = report.isSound ? 'intact' : 'broken';
  return (
    <section className="fp-start-card">
      <Notice tone={report.isSound ? 'good' : 'danger'} title={t(`documents:ledgerReport.verdict.${verdict}`)} isUrgent>
        <p>
          {t('frame:ledger.result-size', { size: format.number(report.entries), heads: format.number(report.heads) })}
          {report.findingsInAll > 0 && ` · ${t('frame:ledger.findings', { count: report.findingsInAll })}`}
        </p>
      </Notice>
      {report.findings.length > 0 && (
        <FactList
          facts={report.findings.slice(0, 100).map((finding, index) => ({
            label: `${index + 1}.`,
            value: <FindingWords finding={finding} />,
          }))}
        />
      )}
      <Group title={t('ledger:limits.title')}>
        <ul className="fp-guide-text fp-plain-list">
          {limits.map((limit) => (
            <li key={limit}>{t(`ledger:limits.${limit}`)}</li>
          ))}
        </ul>
      </Group>
    </section>
  );
}

function FindingWords({ finding }: { readonly finding: z.infer<typeof Finding> }) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(finding)) {
    if (typeof value === 'number') values[name] = value;
    if (typeof value === 'string') values[name] = /^\d{4}-\d{2}-\d{2}T/.test(value) ? format.moment(value) : value;
  }
  const shown: TextValues = values;
  return (
    <>
      <strong>{textOr(`ledger:finding.${finding.code}`, finding.code)}</strong>
      <br />
      {textOr(`ledger:findingMeaning.${finding.code}`, '', shown)}
      {finding['remarked'] === true && (
        <p>{t(finding.code === 'header-older' ? 'ledger:headerRemarked' : 'ledger:clockRemarked')}</p>
      )}
    </>
  );
}
