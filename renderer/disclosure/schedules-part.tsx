// Schedules: one is chosen, checked and signed; what was issued before; and the statements of the defence that open items again.
import type { CaseId } from '../../shared/language/identity.ts';
import { formatPlainDay } from '../../shared/text/format.ts';
import { EmptyState, Group, Mono, PlainTable, Tag } from '../components/index.ts';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { IssueSchedule } from './issue-schedule.tsx';
import { StatementForm } from './statement-form.tsx';
import { recipientWords, type Disclosure } from './words.ts';

export function SchedulesPart({ caseId, disclosure }: { readonly caseId: CaseId; readonly disclosure: Disclosure }) {
  const mayIssue = useMay('disclosure.issue');
  return (
    <div className="fp-work-stack">
      {mayIssue && <IssueSchedule caseId={caseId} disclosure={disclosure} />}
      <Issued disclosure={disclosure} />
      <Statements caseId={caseId} disclosure={disclosure} />
    </div>
  );
}

function Issued({ disclosure: { schedules } }: { readonly disclosure: Disclosure }) {
  const t = useText();
  const format = useFormat();
  if (schedules.length === 0)
    return (
      <EmptyState icon="document" title={t('disclosure:schedule.none')}>
        {t('disclosure:schedule.noneText')}
      </EmptyState>
    );
  return (
    <PlainTable
      label={t('disclosure:part.schedules')}
      rows={schedules}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'schedule',
          label: t('disclosure:column.schedule'),
          isHead: true,
          cell: (one) => (
            <>
              {t('disclosure:schedule.numbered', {
                schedule: t(`vocabulary:scheduleKind.${one.schedule}`),
                number: one.number,
              })}{' '}
              {one.isSupplement && <Tag>{t('disclosure:schedule.supplement')}</Tag>}
            </>
          ),
        },
        {
          id: 'for',
          label: t('disclosure:column.for'),
          cell: (one) => recipientWords({ kind: one.recipient.kind, name: one.recipientName }, t),
        },
        { id: 'lines', label: t('disclosure:column.lines'), isNumber: true, cell: ({ lines }) => format.number(lines) },
        {
          id: 'signed',
          label: t('disclosure:column.signed'),
          cell: ({ occurredAt, by }) => (
            <>
              {format.moment(occurredAt)}
              <span className="fp-quiet fp-work-second">{by}</span>
            </>
          ),
        },
        {
          id: 'paper',
          label: t('disclosure:column.paper'),
          cell: ({ documentId, documentNumber }) => (
            <>
              <Mono>{documentNumber}</Mono>
              <DocumentButtons documentId={documentId} fileName={`disclosure-schedule-${documentNumber}.pdf`} />
            </>
          ),
        },
      ]}
    />
  );
}

function Statements({ caseId, disclosure }: { readonly caseId: CaseId; readonly disclosure: Disclosure }) {
  const t = useText();
  const mayRecord = useMay('disclosure.record-statement');
  return (
    <Group title={t('disclosure:statement.title')} detail={t('disclosure:statement.help')}>
      {disclosure.statements.length === 0 ? (
        <p className="fp-quiet">{t('disclosure:statement.none')}</p>
      ) : (
        <PlainTable
          label={t('disclosure:statement.title')}
          rows={disclosure.statements}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'dated',
              label: t('disclosure:column.dated'),
              isHead: true,
              staysWhole: true,
              cell: ({ dated }) => formatPlainDay(dated),
            },
            { id: 'party', label: t('disclosure:column.party'), cell: ({ party }) => party },
            { id: 'words', label: t('disclosure:column.words'), cell: ({ words }) => words },
            { id: 'items', label: t('disclosure:column.bearsOn'), cell: ({ items }) => items.join(', ') },
          ]}
        />
      )}
      {mayRecord && <StatementForm caseId={caseId} disclosure={disclosure} />}
    </Group>
  );
}
