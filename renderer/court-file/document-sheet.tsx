// One document of the file: what is said about it, where it comes from, and what may be done with it.
import { useState } from 'react';
import type { CaseId } from '../../shared/language/identity.ts';
import { fileSections } from '../../shared/reference/document-types/index.ts';
import { formatPlainDay } from '../../shared/text/format.ts';
import {
  Button,
  ChoiceField,
  CopyText,
  Definition,
  FactList,
  LinkButton,
  Mono,
  Sheet,
  Status,
  type Fact,
} from '../components/index.ts';
import { useMay, useMediaAddress } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { CorrectDocument } from './correct-document.tsx';
import type { Mover } from './index-part.tsx';
import { ReplaceDocument } from './replace-document.tsx';
import { WithdrawDocument } from './withdraw-document.tsx';
import { addressOf, marksOf, titleOf, type CourtDocument, type CourtFile } from './words.ts';

interface SheetProps {
  readonly caseId: CaseId;
  readonly file: CourtFile;
  readonly document: CourtDocument;
  readonly mover: Mover;
}

export function DocumentSheet({ caseId, file, document, mover }: SheetProps) {
  const t = useText();
  const mayChange = useMay('court-file.describe') && document.withdrawn === undefined;
  const [act, setAct] = useState<'correct' | 'replace' | 'withdraw'>();
  const done = () => setAct(undefined);
  const marks = marksOf(document, t);
  return (
    <Sheet
      label={t('courtFile:sheet.label', { number: document.number })}
      title={`${document.number} · ${titleOf(document.description, t)}`}
      detail={t(`vocabulary:documentType.${document.description.type}`)}
      beside={
        <>
          {document.isLate && <Definition term="late-document" />}
          {document.supersededBy !== undefined && <Definition term="superseded-document" />}
        </>
      }
      actions={<OpenSource document={document} />}
    >
      {marks.length > 0 && (
        <ul className="fp-court-mark-list">
          {marks.map((mark) => (
            <li key={mark}>
              <Status tone={document.isSource === 'same' ? 'attention' : 'bad'}>{mark}</Status>
            </li>
          ))}
        </ul>
      )}
      {mayChange && act === undefined && (
        <>
          <MoveActs file={file} document={document} mover={mover} />
          <div className="fp-button-row">
            <Button icon="edit" size="small" onPress={() => setAct('correct')}>
              {t('courtFile:act.correct')}
            </Button>
            {document.supersededBy === undefined && (
              <Button icon="history" size="small" onPress={() => setAct('replace')}>
                {t('courtFile:act.replace')}
              </Button>
            )}
            {document.source.kind !== 'made' && (
              <LinkButton to={addressOf(caseId, 'redactions', document.id)} icon="hide" size="small">
                {t('courtFile:redaction.act.redact')}
              </LinkButton>
            )}
            <Button icon="remove" size="small" onPress={() => setAct('withdraw')}>
              {t('courtFile:act.withdraw')}
            </Button>
          </div>
        </>
      )}
      {act === 'correct' && <CorrectDocument caseId={caseId} file={file} document={document} onDone={done} />}
      {act === 'replace' && <ReplaceDocument caseId={caseId} document={document} onDone={done} />}
      {act === 'withdraw' && <WithdrawDocument file={file} document={document} onDone={done} />}
      <FactList facts={useDocumentFacts(caseId, file, document)} />
    </Sheet>
  );
}

function OpenSource({ document: { source } }: { readonly document: CourtDocument }) {
  const t = useText();
  const mediaAddress = useMediaAddress();
  if (source.kind === 'made') return null;
  return (
    <LinkButton
      to={mediaAddress(source.kind === 'attachment' ? 'original' : 'document', source.id)}
      icon="documentOpen"
      size="small"
      opensBeside
    >
      {t('courtFile:act.open')}
    </LinkButton>
  );
}

function MoveActs({ file, document, mover }: Omit<SheetProps, 'caseId'>) {
  const t = useText();
  const sections = fileSections.filter((section) => section !== 'late' && section !== document.section);
  const isFixed = file.seals.length > 0;
  return (
    <div className="fp-court-move">
      {(['up', 'down'] as const).map((direction) => (
        <Button
          key={direction}
          icon={direction}
          size="small"
          isDisabled={!mover.canStep(document.id, direction)}
          onPress={() => mover.step(document.id, direction)}
        >
          {t(direction === 'up' ? 'courtFile:act.moveUp' : 'courtFile:act.moveDown')}
        </Button>
      ))}
      {!isFixed && (
        <ChoiceField
          name="moveTo"
          label={t('courtFile:act.moveTo')}
          value={undefined}
          emptyLabel={t(`vocabulary:fileSection.${document.section}`)}
          onChange={(section) => {
            if (section !== undefined) mover.toSection(document.id, section);
          }}
          choices={sections.map((value) => ({ value, label: t(`vocabulary:fileSection.${value}`) }))}
        />
      )}
    </div>
  );
}

function useDocumentFacts(caseId: CaseId, file: CourtFile, document: CourtDocument): Fact[] {
  const t = useText();
  const format = useFormat();
  const { description, withdrawn, source, bytes } = document;
  const original = file.documents.find(({ id }) => id === description.translates);
  const said = (value: string): string => (value === '' ? t('courtFile:sheet.none') : value);
  return [
    ...(withdrawn === undefined
      ? []
      : [
          {
            label: t('courtFile:sheet.withdrawn'),
            value: t('courtFile:sheet.withdrawnText', {
              at: format.moment(withdrawn.at),
              by: withdrawn.by,
              reason: withdrawn.reason,
            }),
          },
        ]),
    { label: t('courtFile:column.author'), value: said(description.author) },
    {
      label: t('courtFile:column.dated'),
      value: said(description.dated === undefined ? '' : formatPlainDay(description.dated)),
    },
    { label: t('courtFile:column.language'), value: t(`vocabulary:language.${description.language}`) },
    { label: t('courtFile:column.copy'), value: t(`vocabulary:copyKind.${description.copy}`) },
    ...(original === undefined
      ? []
      : [
          {
            label: t('courtFile:form.translates'),
            value: (
              <a href={`#${addressOf(caseId, 'index', original.id)}`}>
                {original.number} · {titleOf(original.description, t)}
              </a>
            ),
          },
        ]),
    { label: t('courtFile:column.pages'), value: document.pages ?? t('courtFile:list.notCounted') },
    { label: t('courtFile:column.volume'), value: document.volume === 0 ? '–' : document.volume },
    ...(description.note === '' ? [] : [{ label: t('courtFile:sheet.note'), value: description.note }]),
    ...(document.reason === '' ? [] : [{ label: t('courtFile:sheet.reason'), value: document.reason }]),
    {
      label: t('courtFile:sheet.source'),
      value: (
        <>
          {source.kind === 'made' ? t('courtFile:sheet.made') : <Mono breaks>{document.label}</Mono>}
          <span className="fp-quiet fp-work-second">
            {[
              ...(source.kind === 'made' ? [] : [t(`courtFile:sheet.sourceKind.${source.kind}`)]),
              ...(bytes === undefined ? [] : [format.bytes(bytes)]),
            ].join(' · ')}
          </span>
        </>
      ),
    },
    ...(document.sha256 === undefined
      ? []
      : [
          {
            label: t('courtFile:sheet.hash'),
            value: <CopyText value={document.sha256} shown={`${document.sha256.slice(0, 20)}…`} />,
          },
        ]),
    { label: t('courtFile:sheet.entered'), value: format.moment(document.occurredAt) },
    {
      label: t('courtFile:sheet.recorded'),
      value: (
        <>
          {t('courtFile:sheet.by', { at: format.moment(document.recordedAt), by: document.recordedBy })}
          {document.corrections > 0 && (
            <span className="fp-quiet fp-work-second">
              {t('courtFile:sheet.corrections', { count: document.corrections })}
            </span>
          )}
        </>
      ),
    },
  ];
}
