// Everything that was scanned in a session, the newest on top: what counts, what was wrong, what was taken back.
import { signalOf } from '../../shared/domain/scan-session.ts';
import { IconButton, Mono, PlainTable, Status } from '../components/index.ts';
import { useFailureText, useFormat, useText } from '../text.tsx';
import { scanAdvice, scanSubject } from './scan-words.ts';
import type { SessionScan } from './use-session.ts';

const tones = { ok: 'good', already: 'active', stop: 'bad' } as const;

export function ScanList({
  scans,
  total,
  onUndo,
}: {
  readonly scans: readonly SessionScan[];
  readonly total: number;
  readonly onUndo?: (scan: SessionScan) => void;
}) {
  const t = useText();
  const format = useFormat();
  const failureText = useFailureText();
  if (scans.length === 0) return null;
  return (
    <section className="fp-scan-list">
      <PlainTable
        label={t('scanning:list.title', { count: total })}
        keyOf={(scan) => scan.id}
        rows={scans}
        columns={[
          { id: 'number', label: t('scanning:list.number'), isNumber: true, cell: (scan) => scan.number },
          { id: 'at', label: t('scanning:list.at'), cell: (scan) => format.moment(scan.at) },
          {
            id: 'outcome',
            label: t('scanning:list.outcome'),
            cell: (scan) => (
              <Status tone={tones[signalOf(scan.outcome)]}>{t(`scanning:outcome.${scan.outcome}`)}</Status>
            ),
          },
          {
            id: 'subject',
            label: t('scanning:list.subject'),
            isHead: true,
            cell: (scan) => (
              <span className={scan.isUndone ? 'fp-scan-undone' : undefined}>
                <Mono breaks>{scanSubject(t, scan)}</Mono>
                {scan.isUndone && <span className="fp-quiet"> · {t('scanning:list.undone')}</span>}
              </span>
            ),
          },
          {
            id: 'where',
            label: t('scanning:list.where'),
            cell: (scan) => (
              <>
                {scanAdvice(t, failureText, scan) ?? [scan.detail.holder, scan.detail.seal].filter(Boolean).join(' · ')}
                {scan.reason !== undefined && (
                  <span className="fp-quiet"> {t('scanning:list.by-hand', { reason: scan.reason })}</span>
                )}
              </>
            ),
          },
          {
            id: 'undo',
            label: t('scanning:command.undo'),
            cell: (scan) =>
              onUndo !== undefined && scan.outcome === 'taken' && !scan.isUndone ? (
                <IconButton
                  icon="undo"
                  size="small"
                  label={t('scanning:list.undo', { subject: scan.subject ?? '' })}
                  onPress={() => onUndo(scan)}
                />
              ) : null,
          },
        ]}
      />
    </section>
  );
}
