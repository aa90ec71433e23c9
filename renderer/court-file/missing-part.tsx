// What the file lacks by its templates, each line with the one key that mends it: add one, or say why this case has none.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import type { DocumentType } from '../../shared/reference/document-types/index.ts';
import {
  Button,
  EmptyState,
  FailureNotice,
  Group,
  LinkButton,
  Notice,
  PlainTable,
  Status,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { addressOf, titleOf, type CourtFile, type Lack } from './words.ts';

interface PartProps {
  readonly caseId: CaseId;
  readonly file: CourtFile;
}

export function MissingPart({ caseId, file }: PartProps) {
  const t = useText();
  return (
    <div className="fp-work-stack">
      {file.offences.length === 0 && (
        <Notice
          tone="warning"
          title={t('courtFile:missing.noOffence')}
          actions={
            <LinkButton to={addressOf(caseId, 'profile')} size="small">
              {t('courtFile:missing.chooseOffence')}
            </LinkButton>
          }
        />
      )}
      <Group title={t('courtFile:missing.title')}>
        {file.lacks.length === 0 ? (
          <EmptyState icon="ok" title={t('courtFile:missing.none')}>
            <p>{t('courtFile:missing.noneText')}</p>
          </EmptyState>
        ) : (
          <LackTable caseId={caseId} file={file} />
        )}
      </Group>
      {file.notApplicable.length > 0 && <NotApplicable caseId={caseId} file={file} />}
    </div>
  );
}

function LackTable({ caseId, file }: PartProps) {
  const t = useText();
  const mayAnswer = useMay('court-file.answer');
  const [asked, setAsked] = useState<DocumentType>();
  const { value } = useAnswer('court-file.proposals', { caseId });
  const proposed = (type: DocumentType): number =>
    (value?.proposals ?? []).filter(({ description }) => description.type === type).length;
  return (
    <PlainTable
      label={t('courtFile:missing.title')}
      rows={file.lacks}
      keyOf={(lack) => `${lack.kind} ${lack.type} ${lack.documentId ?? ''} ${lack.language ?? ''}`}
      columns={[
        {
          id: 'kind',
          label: t('courtFile:column.remarks'),
          cell: (lack) => (
            <>
              <Status tone={lack.need === 'must' ? 'bad' : 'attention'}>
                {t(`courtFile:missing.kind.${lack.kind}`)}
                {lack.language !== undefined && ` ${t(`courtFile:missing.intoLanguage.${lack.language}`)}`}
              </Status>
              {lack.need !== undefined && (
                <span className="fp-quiet fp-work-second">{t(`courtFile:missing.need.${lack.need}`)}</span>
              )}
            </>
          ),
        },
        {
          id: 'document',
          label: t('courtFile:column.document'),
          isHead: true,
          cell: (lack) => <LackName file={file} lack={lack} />,
        },
        {
          id: 'act',
          label: '',
          cell: (lack) =>
            lack.documentId !== undefined ? (
              <LinkButton to={addressOf(caseId, 'index', lack.documentId)} size="small">
                {t('courtFile:act.show', { number: lack.number ?? 0 })}
              </LinkButton>
            ) : asked === lack.type ? (
              <SayNotApplicable caseId={caseId} type={lack.type} onDone={() => setAsked(undefined)} />
            ) : (
              <span className="fp-button-row">
                <LinkButton
                  to={addressOf(caseId, 'add', proposed(lack.type) > 0 ? lack.type : undefined)}
                  icon="add"
                  size="small"
                >
                  {proposed(lack.type) > 0
                    ? t('courtFile:missing.addCount', { count: proposed(lack.type) })
                    : t('courtFile:missing.add')}
                </LinkButton>
                {mayAnswer && (
                  <Button size="small" onPress={() => setAsked(lack.type)}>
                    {t('courtFile:missing.notApplicable')}
                  </Button>
                )}
              </span>
            ),
        },
      ]}
    />
  );
}

function LackName({ file, lack }: { readonly file: CourtFile; readonly lack: Lack }) {
  const t = useText();
  const format = useFormat();
  const document = file.documents.find(({ id }) => id === lack.documentId);
  const type = t(`vocabulary:documentType.${lack.type}`);
  if (document !== undefined) {
    return (
      <>
        {document.number} · {titleOf(document.description, t)}
        <span className="fp-quiet fp-work-second">{type}</span>
      </>
    );
  }
  const offences = format.list(lack.offences.map((offence) => t(`courtFile:offence.${offence}`)));
  return (
    <>
      {type}
      <span className="fp-quiet fp-work-second">{t('courtFile:missing.askedBy', { offences })}</span>
    </>
  );
}

function SayNotApplicable({
  caseId,
  type,
  onDone,
}: {
  readonly caseId: CaseId;
  readonly type: DocumentType;
  readonly onDone: () => void;
}) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { act, isActing, failure } = useAct('court-file.answer');
  const answer = async () => {
    if ((await act({ caseId, type, as: 'not-applicable', reason })).ok) onDone();
  };
  return (
    <form
      className="fp-court-answer"
      onSubmit={(event) => {
        event.preventDefault();
        drop(answer());
      }}
    >
      <TextField
        name={`reason.${type}`}
        label={t('courtFile:missing.notApplicableTitle', { type: t(`vocabulary:documentType.${type}`) })}
        value={reason}
        onChange={setReason}
        isRequired
        isFirst
        maxLength={1000}
      />
      <FailureNotice failure={failure} />
      <div className="fp-button-row">
        <Button type="submit" size="small" look="primary" isBusy={isActing} isDisabled={reason.trim() === ''}>
          {t('courtFile:missing.notApplicableAct')}
        </Button>
        <Button size="small" onPress={onDone}>
          {t('courtFile:act.cancel')}
        </Button>
      </div>
    </form>
  );
}

function NotApplicable({ caseId, file }: PartProps) {
  const t = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const mayAnswer = useMay('court-file.answer');
  const { act, failure } = useAct('court-file.answer');
  const again = async (type: DocumentType) => {
    const answer = await act({ caseId, type, as: 'expected', reason: t('courtFile:missing.againReason') });
    if (answer.ok) navigate(addressOf(caseId, 'missing'));
  };
  return (
    <Group title={t('courtFile:missing.answered')}>
      <FailureNotice failure={failure} />
      <PlainTable
        label={t('courtFile:missing.answered')}
        rows={file.notApplicable}
        keyOf={({ type }) => type}
        columns={[
          {
            id: 'type',
            label: t('courtFile:column.type'),
            isHead: true,
            cell: ({ type }) => t(`vocabulary:documentType.${type}`),
          },
          {
            id: 'reason',
            label: t('courtFile:form.reason'),
            cell: ({ reason, by, at }) => t('courtFile:missing.answeredBy', { reason, by, at: format.moment(at) }),
          },
          {
            id: 'act',
            label: '',
            cell: ({ type }) =>
              mayAnswer ? (
                <Button size="small" onPress={() => drop(again(type))}>
                  {t('courtFile:missing.again')}
                </Button>
              ) : null,
          },
        ]}
      />
    </Group>
  );
}
