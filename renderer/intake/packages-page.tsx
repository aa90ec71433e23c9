// One delivery after it was recorded: its packages and what each is now, photographs of their state, differences, and what is done
// about them: block, clear, refuse, add in words.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import { packageStanding } from '../../shared/domain/submission.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  AwaitedPage,
  Button,
  EmptyState,
  FailureNotice,
  Group,
  LinkButton,
  LongTextField,
  Mono,
  Notice,
  Page,
  PageHeader,
  Status,
  Thumbnail,
} from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { SubmissionCard } from '../cases/submissions.tsx';
import { thisMinute } from '../custody/occurred-field.tsx';
import { TakeInFiles } from '../exhibits/take-in.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { PackageActs } from './package-acts.tsx';
import type { Submission } from './submission-words.ts';
import './intake.css';

type Discrepancy = OutputOf<'discrepancies.list'>['discrepancies'][number];
type Attachment = OutputOf<'attachments.list'>['attachments'][number];

export const standingTones = { received: 'good', blocked: 'bad', refused: 'quiet' } as const satisfies Record<
  string,
  StatusTone
>;

export function PackagesPage({ id, number }: { readonly id: string | undefined; readonly number: string | undefined }) {
  const t = useText();
  const { value, failure } = useAnswer('intake.submissions', {});
  if (value === undefined) return <AwaitedPage failure={failure} />;
  const submission = value.submissions.find((one) => one.id === id);
  if (submission === undefined) {
    return (
      <EmptyState
        icon="package"
        title={t('errors:intake.submission-unknown')}
        action={<LinkButton to="/intake">{t('work:submission.receive')}</LinkButton>}
      />
    );
  }
  return <Packages submission={submission} chosen={Number(number ?? 0)} />;
}

function Packages({ submission, chosen }: { readonly submission: Submission; readonly chosen: number }) {
  const t = useText();
  const [, navigate] = useLocation();
  const mayReceive = useMay('intake.record-submission');
  const record = useAnswer('cases.read', { id: submission.caseId }).value;
  const { attachments } = useAnswer('attachments.list', {
    caseId: submission.caseId,
    submissionId: submission.id,
  }).value ?? { attachments: [] };
  const { discrepancies } = useAnswer('discrepancies.list', { caseId: submission.caseId, onlyOpen: false }).value ?? {
    discrepancies: [],
  };
  const own = discrepancies.filter(({ submissionId }) => submissionId === submission.id);
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: record?.title ?? '', to: `/cases/${submission.caseId}/submissions` }}
        title={<Mono>{submission.receiptNumber}</Mono>}
        detail={`${submission.deliveringBody} · ${submission.deliveringPerson}`}
        actions={
          mayReceive &&
          submission.stillOutstanding.count > 0 && (
            <LinkButton size="small" icon="add" to={`/intake/case/${submission.caseId}/continues/${submission.id}`}>
              {t('intake:submission.receiveRest')}
            </LinkButton>
          )
        }
      />
      {own.some(({ state }) => state !== 'resolved') && (
        <Notice tone="warning" title={t('intake:discrepancy.waiting')}>
          <ul className="fp-plain-list">
            {own
              .filter(({ state }) => state !== 'resolved')
              .map((one) => (
                <li key={one.id}>
                  <a href={`#/intake/discrepancy/${one.id}`}>
                    {one.number} · {one.package}
                  </a>
                </li>
              ))}
          </ul>
        </Notice>
      )}
      {submission.packages.map((_, index) => (
        <PackagePart
          key={index}
          submission={submission}
          number={index + 1}
          isOpen={chosen === index + 1}
          onToggle={() => navigate(`/intake/packages/${submission.id}${chosen === index + 1 ? '' : `/${index + 1}`}`)}
          attachments={attachments.filter(({ packageNumber }) => packageNumber === index + 1)}
          discrepancies={own.filter(({ packageNumber }) => packageNumber === index + 1)}
        />
      ))}
      <Additions submission={submission} />
      <SubmissionCard submission={submission} isOwnPage />
    </Page>
  );
}

interface PackagePartProps {
  readonly submission: Submission;
  readonly number: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly attachments: readonly Attachment[];
  readonly discrepancies: readonly Discrepancy[];
}

function PackagePart({ submission, number, isOpen, onToggle, attachments, discrepancies }: PackagePartProps) {
  const t = useText();
  const format = useFormat();
  const received = submission.packages[number - 1];
  const events = submission.events.filter(({ packageNumber }) => packageNumber === number);
  if (received === undefined) return null;
  const standing = submission.state === 'refused' ? 'refused' : packageStanding(received, events);
  const differs = received.sealAsWritten !== received.sealAsRead;
  return (
    <section className="fp-package" aria-label={received.label}>
      <button type="button" className="fp-package-head" aria-expanded={isOpen} onClick={onToggle}>
        <strong>{received.label}</strong>
        <Mono>
          {differs ? `${received.sealAsWritten || '—'} ≠ ${received.sealAsRead || '—'}` : received.sealAsRead || '—'}
        </Mono>
        <Status tone={standingTones[standing]}>{t(`vocabulary:packageStanding.${standing}`)}</Status>
        {discrepancies.map((one) => (
          <Status key={one.id} tone={one.state === 'resolved' ? 'good' : 'attention'}>
            {one.number}
          </Status>
        ))}
        <span className="fp-quiet">
          {received.states.map((state) => t(`vocabulary:packageState.${state}`)).join(' · ')}
        </span>
      </button>
      {isOpen && (
        <div className="fp-package-body">
          {received.note !== '' && <p>{received.note}</p>}
          {received.refusal !== undefined && (
            <p>
              <strong>{t(`vocabulary:refusalReason.${received.refusal.code}`)}</strong> · {received.refusal.reason}
            </p>
          )}
          <ul className="fp-plain-list">
            {events.map((event) => (
              <li key={event.id}>
                <strong>{t(`vocabulary:submissionEventType.${event.type}`)}</strong> · {format.moment(event.occurredAt)}{' '}
                · {event.signedBy ?? event.actor}
                <span className="fp-quiet fp-work-second">{eventWords(event, t, format)}</span>
              </li>
            ))}
            {discrepancies.map((one) => (
              <li key={one.id}>
                <a href={`#/intake/discrepancy/${one.id}`}>
                  {one.number} · {t(`vocabulary:discrepancyKind.${one.kind}`)}
                </a>{' '}
                · {t(`vocabulary:discrepancyState.${one.state}`)}
              </li>
            ))}
          </ul>
          {attachments.length > 0 && (
            <ul className="fp-gallery fp-gallery-narrow">
              {attachments.map((attachment) => (
                <li key={attachment.id}>
                  <Thumbnail
                    attachmentId={attachment.hasThumbnail ? attachment.id : undefined}
                    label={`${attachment.number}. ${attachment.caption || attachment.fileName}`}
                  />
                  <span className="fp-gallery-caption">
                    <span className="fp-tabular">{attachment.number}</span> {attachment.caption || attachment.fileName}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <PackageActs submission={submission} number={number} standing={standing} />
          <TakePhotographs submission={submission} number={number} />
        </div>
      )}
    </section>
  );
}

function TakePhotographs({ submission, number }: { readonly submission: Submission; readonly number: number }) {
  const t = useText();
  const may = useMay('attachments.take-in');
  if (!may) return null;
  return (
    <div>
      <p className="fp-quiet">{t('intake:package.photograph')}</p>
      <TakeInFiles
        caseId={submission.caseId}
        exhibitId={undefined}
        ofPackage={{ submissionId: submission.id, packageNumber: number }}
      />
    </div>
  );
}

function eventWords(
  { type, content }: Submission['events'][number],
  t: ReturnType<typeof useText>,
  format: ReturnType<typeof useFormat>,
): string {
  const parts =
    type === 'blocked'
      ? [
          content['suspicion'],
          content['quarantinedAt'],
          content['calledWhom'],
          format.moment(content['calledAt']),
          content['reference'],
        ]
      : type === 'cleared'
        ? [content['clearedBy'], content['certificate'], content['result']]
        : type === 'package-refused'
          ? [
              t(`vocabulary:refusalReason.${content['code'] ?? 'other'}` as 'vocabulary:refusalReason.other'),
              content['reason'],
            ]
          : [content['words']];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Words added afterwards stand beside what was recorded, each with who and when. */
function Additions({ submission }: { readonly submission: Submission }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('intake.add-to-submission');
  const add = useAct('intake.add-to-submission');
  const [words, setWords] = useState('');
  const added = submission.events.filter(({ type, packageNumber }) => type === 'added' && packageNumber === undefined);
  if (!may && added.length === 0) return null;
  const save = async () => {
    const answer = await add.act({ submissionId: submission.id, occurredAt: thisMinute(), words });
    if (answer.ok) setWords('');
  };
  return (
    <Group title={t('intake:submission.additions')} detail={t('intake:submission.additionsHelp')}>
      <ul className="fp-plain-list">
        {added.map((event) => (
          <li key={event.id}>
            <span className="fp-quiet">
              {format.moment(event.occurredAt)} · {event.actor}
            </span>
            <span className="fp-work-second">{event.content['words']}</span>
          </li>
        ))}
      </ul>
      {may && (
        <>
          <LongTextField
            name="addition"
            label={t('intake:submission.addWords')}
            rows={2}
            value={words}
            onChange={setWords}
          />
          <FailureNotice failure={add.failure} />
          <div>
            <Button icon="add" isBusy={add.isActing} isDisabled={words.trim() === ''} onPress={() => drop(save())}>
              {t('intake:submission.add')}
            </Button>
          </div>
        </>
      )}
    </Group>
  );
}
