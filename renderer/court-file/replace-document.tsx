// A newer version takes the place of a document; both stay in the file.
import { useState } from 'react';
import type { CaseId } from '../../shared/language/identity.ts';
import { ChoiceField, Awaited, Notice } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DescriptionFields, described, typed, type TypedDescription } from './description-fields.tsx';
import { ReasonedForm } from './reasoned-form.tsx';
import type { CourtDocument } from './words.ts';

export function ReplaceDocument({
  caseId,
  document,
  onDone,
}: {
  readonly caseId: CaseId;
  readonly document: CourtDocument;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { value, failure } = useAnswer('court-file.proposals', { caseId });
  const [chosen, setChosen] = useState<string>();
  const [description, setDescription] = useState<TypedDescription>();
  const [reason, setReason] = useState('');
  const record = useAct('court-file.enter');
  if (value === undefined) return <Awaited failure={failure} lines={3} />;
  const proposals = value.proposals.filter(({ source }) => source.kind !== 'made');
  const proposal = proposals.find((_, index) => String(index) === chosen);
  const said = description === undefined ? undefined : described(description);
  const replace = async () => {
    if (proposal === undefined || said === undefined) return;
    const documents = [{ source: proposal.source, description: said, supersedes: document.id, reason }];
    if ((await record.act({ caseId, documents })).ok) onDone();
  };
  return (
    <ReasonedForm
      title={t('courtFile:form.replaceTitle', { number: document.number })}
      reason={reason}
      onReason={setReason}
      isReady={said !== undefined}
      record={record}
      onRecord={replace}
      onDone={onDone}
    >
      <Notice tone="info">
        <p>{t('courtFile:form.replaceHelp')}</p>
        {proposals.length === 0 && <p>{t('courtFile:form.replaceNone')}</p>}
      </Notice>
      <ChoiceField
        name="newer"
        label={t('courtFile:form.replaceWith')}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          const found = proposals.find((_, index) => String(index) === next);
          if (found !== undefined) setDescription(typed({ ...found.description, type: document.description.type }));
        }}
        choices={proposals.map(({ label }, index) => ({ value: String(index), label }))}
        isRequired
        isFirst
      />
      {description !== undefined && <DescriptionFields value={description} onChange={setDescription} />}
    </ReasonedForm>
  );
}
