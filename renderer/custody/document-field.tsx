// The paper that goes with a custody event, chosen among the files of the case of its exhibits.
import type { OutputOf } from '../../shared/contract/index.ts';
import { AttachmentId, type CaseId } from '../../shared/language/identity.ts';
import { ChoiceField } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

type Attachment = OutputOf<'attachments.list'>['attachments'][number];

export interface DocumentFieldProps {
  readonly name: string;
  /** Cases of the exhibits that are chosen; a document belongs to one of them only. */
  readonly caseIds: readonly CaseId[];
  readonly value: string | undefined;
  readonly onChange: (value: AttachmentId | undefined) => void;
}

export function DocumentField(props: DocumentFieldProps) {
  const t = useText();
  const [only, ...others] = new Set(props.caseIds);
  if (only !== undefined && others.length === 0) return <CaseDocument {...props} caseId={only} />;
  return (
    <ChoiceField
      name={props.name}
      label={t('custody:document.title')}
      help={only === undefined ? t('custody:document.help') : t('custody:document.severalCases')}
      isDisabled
      value={undefined}
      onChange={() => props.onChange(undefined)}
      choices={[]}
      emptyLabel={t('custody:document.none')}
    />
  );
}

function CaseDocument({ name, caseId, value, onChange }: DocumentFieldProps & { readonly caseId: CaseId }) {
  const t = useText();
  const attachments = useAnswer('attachments.list', { caseId }).value?.attachments;
  const offered = documentsFirst(attachments ?? []);
  return (
    <ChoiceField
      name={name}
      label={t('custody:document.title')}
      help={attachments?.length === 0 ? t('custody:document.noFiles') : t('custody:document.help')}
      value={value}
      onChange={(id) => onChange(id === undefined ? undefined : AttachmentId.parse(id))}
      choices={offered.map((one) => ({ value: one.id as string, label: shownName(one) }))}
      emptyLabel={t('custody:document.none')}
    />
  );
}

/** A photographed paper is a paper too, but it stands behind the files. */
function documentsFirst(attachments: readonly Attachment[]): Attachment[] {
  return attachments.toSorted(
    (left, right) =>
      Number(left.kind === 'photograph') - Number(right.kind === 'photograph') || left.number - right.number,
  );
}

function shownName({ number, fileName, caption }: Attachment): string {
  return [`${number} · ${fileName}`, caption].filter((part) => part !== '').join(' · ');
}

/** The name of a chosen document, as it will stand on record. */
export function useDocumentName(caseIds: readonly CaseId[]): (id: string | undefined) => string | undefined {
  const [caseId] = caseIds;
  const attachments = useAnswer('attachments.list', { caseId: caseId ?? '' }, { isEnabled: caseId !== undefined }).value
    ?.attachments;
  return (id) => {
    const found = attachments?.find((one) => one.id === id);
    return found === undefined ? undefined : `${found.number} · ${found.fileName}`;
  };
}
