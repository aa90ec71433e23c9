// Documents come to the file: from what the station has, all at once or one by one, and from files that are dropped here.
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { documentTypes } from '../../shared/reference/document-types/index.ts';
import { Awaited, Button, EmptyState, FailureNotice, Group, LinkButton, Notice } from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { described, typed } from './description-fields.tsx';
import { DropFiles } from './drop-files.tsx';
import { EntryTable, type EntryRow } from './entry-table.tsx';
import { addressOf, titleOf, type CourtFile } from './words.ts';

type Proposals = OutputOf<'court-file.proposals'>;
type Proposal = Proposals['proposals'][number];

interface AddProps {
  readonly caseId: CaseId;
  readonly file: CourtFile;
  /** A type: only what is proposed of it is shown. */
  readonly about: string | undefined;
}

export function AddPart(props: AddProps) {
  const t = useText();
  const mayEnter = useMay('court-file.enter');
  const [entered, setEntered] = useState<number>();
  const { value, failure } = useAnswer('court-file.proposals', { caseId: props.caseId });
  if (!mayEnter) return <Notice tone="info">{t('courtFile:list.emptyForbidden')}</Notice>;
  if (value === undefined) return <Awaited failure={failure} lines={8} />;
  return (
    <div className="fp-work-stack">
      {entered !== undefined && (
        <Notice
          tone="good"
          title={t('courtFile:add.entered', { count: entered })}
          actions={
            <LinkButton to={addressOf(props.caseId)} size="small">
              {t('courtFile:act.toIndex')}
            </LinkButton>
          }
        />
      )}
      {/* Made anew when what is proposed changed: what was typed for a line belongs to that line. */}
      <FromCase key={value.proposals.map(keyOf).join()} proposals={value} onEntered={setEntered} {...props} />
      <DropFiles caseId={props.caseId} />
    </div>
  );
}

function keyOf({ source }: Proposal): string {
  return source.kind === 'made' ? source.paper : source.id;
}

function FromCase({
  proposals: { proposals, photographs },
  caseId,
  about,
  onEntered,
}: AddProps & { readonly proposals: Proposals; readonly onEntered: (count: number) => void }) {
  const t = useText();
  const onlyType = documentTypes.find((type) => type === about);
  const [rows, setRows] = useState<readonly EntryRow[]>(() =>
    proposals.map((proposal) => ({
      key: keyOf(proposal),
      label: proposal.source.kind === 'made' ? t(`courtFile:papers.${proposal.source.paper}`) : proposal.label,
      bytes: proposal.bytes,
      isTicked: true,
      description: { ...typed(proposal.description), title: titleOf(proposal.description, t) },
      remarks: proposal.supersedes === undefined ? [] : [t('courtFile:add.newVersion')],
    })),
  );
  const { act, isActing, failure } = useAct('court-file.enter');
  const shown = onlyType === undefined ? rows : rows.filter(({ description }) => description.type === onlyType);
  const ticked = shown.filter(({ isTicked }) => isTicked);
  const documents = ticked.flatMap((row): InputOf<'court-file.enter'>['documents'] => {
    const proposal = proposals.find((one) => keyOf(one) === row.key);
    const description = described(row.description);
    if (proposal === undefined || description === undefined) return [];
    const { source, supersedes } = proposal;
    if (supersedes === undefined) return [{ source, description }];
    return [{ source, description, supersedes, reason: t('courtFile:add.newVersionReason') }];
  });
  const enter = async () => {
    const answer = await act({ caseId, documents });
    if (answer.ok) onEntered(answer.value.documents.length);
  };
  return (
    <Group
      title={t('courtFile:add.fromCase')}
      detail={t('courtFile:add.fromCaseHelp')}
      actions={
        onlyType === undefined ? undefined : (
          <LinkButton to={addressOf(caseId, 'add')} size="small">
            {t('courtFile:add.showAll')}
          </LinkButton>
        )
      }
    >
      {onlyType !== undefined && (
        <p>{t('courtFile:add.onlyType', { type: t(`vocabulary:documentType.${onlyType}`) })}</p>
      )}
      {shown.length === 0 ? (
        <EmptyState icon="ok" title={t('courtFile:add.nothing')}>
          <p>{t('courtFile:add.nothingText')}</p>
        </EmptyState>
      ) : (
        <>
          <EntryTable
            label={t('courtFile:add.fromCase')}
            rows={shown}
            onChange={(row) => setRows((known) => known.map((one) => (one.key === row.key ? row : one)))}
          />
          <FailureNotice failure={failure} />
          <div className="fp-button-row">
            <Button
              look="primary"
              icon="add"
              isBusy={isActing}
              isDisabled={documents.length === 0 || documents.length < ticked.length}
              onPress={() => drop(enter())}
            >
              {t('courtFile:add.enter', { count: ticked.length })}
            </Button>
            <LinkButton to={addressOf(caseId)}>{t('courtFile:act.toIndex')}</LinkButton>
          </div>
        </>
      )}
      {photographs > 0 && <p className="fp-quiet">{t('courtFile:add.photographs', { count: photographs })}</p>}
    </Group>
  );
}
