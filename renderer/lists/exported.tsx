// A finished export: how many rows, what was kept from being computed, and the file to take along.
import type { Job } from '../../shared/contract/work.ts';
import { LinkButton, Notice } from '../components/index.ts';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { useMediaAddress } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function Exported({ job }: { readonly job: Job }) {
  const t = useText();
  const format = useFormat();
  const addressOf = useMediaAddress();
  const report = countsOf(job.result?.report);
  const { exportId, documentId } = job.result ?? {};
  return (
    <Notice
      tone="good"
      title={t('lists:export.done', { rows: format.number(report.rows) })}
      actions={
        exportId === undefined ? (
          documentId !== undefined && <DocumentButtons documentId={documentId} fileName={job.label} />
        ) : (
          <LinkButton to={addressOf('export', exportId, true)} icon="download" size="small" download={report.fileName}>
            {t('lists:export.download')}
          </LinkButton>
        )
      }
    >
      {report.escaped > 0 && <p>{t('lists:export.escaped', { count: format.number(report.escaped) })}</p>}
    </Notice>
  );
}

/** The report of an export as the station writes it; anything else counts as nothing. */
function countsOf(report: unknown): { rows: number; escaped: number; fileName: string } {
  const said = new Map(typeof report === 'object' && report !== null ? Object.entries(report) : []);
  const number = (name: string): number => (typeof said.get(name) === 'number' ? Number(said.get(name)) : 0);
  return { rows: number('rows'), escaped: number('escaped'), fileName: String(said.get('fileName') ?? '') };
}
