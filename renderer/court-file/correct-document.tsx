// A correction of what is said about a document; what was said before stays in its history. What is typed is kept as a draft.
import { useState } from 'react';
import type { CaseId } from '../../shared/language/identity.ts';
import { DraftFound } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DescriptionFields, described, typed } from './description-fields.tsx';
import { ReasonedForm } from './reasoned-form.tsx';
import { addressOf, type CourtDocument, type CourtFile } from './words.ts';

export function CorrectDocument({
  caseId,
  file,
  document,
  onDone,
}: {
  readonly caseId: CaseId;
  readonly file: CourtFile;
  readonly document: CourtDocument;
  readonly onDone: () => void;
}) {
  const t = useText();
  const first = { description: typed(document.description), reason: '' };
  const [values, setValues] = useState(first);
  const record = useAct('court-file.describe');
  const description = described(values.description);
  const draft = useDraft({
    kind: 'court-document',
    label: `${file.caseTitle} · ${document.number}`,
    address: addressOf(caseId, 'index', document.id),
    values,
    isChanged: JSON.stringify(values) !== JSON.stringify(first),
    restore: setValues,
    clear: () => setValues(first),
  });
  const save = async () => {
    if (description === undefined) return;
    const answer = await record.act({ id: document.id, description, reason: values.reason });
    if (!answer.ok) return;
    draft.finish();
    onDone();
  };
  return (
    <ReasonedForm
      title={t('courtFile:form.correctTitle', { number: document.number })}
      actLabel={t('courtFile:act.save')}
      reason={values.reason}
      onReason={(reason) => setValues({ ...values, reason })}
      isReady={description !== undefined}
      record={record}
      onRecord={save}
      onDone={onDone}
    >
      <DraftFound draft={draft} />
      <DescriptionFields
        value={values.description}
        onChange={(next) => setValues({ ...values, description: next })}
        file={file}
        own={document.id}
      />
    </ReasonedForm>
  );
}
