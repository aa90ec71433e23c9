// Recording a hit on a conclusion that joins two things and that a second person came to as well.
import { useState } from 'react';
import type { Conclusion } from '../../shared/contract/conclusions.ts';
import type { CandidateId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, LongTextField, SignDialog, TextField } from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useLevelWords } from './levels.tsx';

export function RecordHit({ conclusion }: { readonly conclusion: Conclusion }) {
  const t = useText();
  const may = useMay('hits.record');
  const [isOpen, setOpen] = useState(false);
  const hits = useAnswer('hits.list', { caseId: conclusion.caseId }, { isEnabled: may }).value?.hits ?? [];
  const settled = conclusion.resolution?.value ?? conclusion.verification?.value;
  const level = conclusion.scale.levels.find(({ code }) => code === settled);
  const isVerified = conclusion.state === 'agreed' || conclusion.state === 'resolved';
  const known = hits.find(({ conclusionId }) => conclusionId === conclusion.id);
  if (known !== undefined) return <a href="#/examination/candidates">{known.number}</a>;
  const canRecord =
    may && isVerified && level?.isAssociation === true && conclusion.comparedKind !== 'none' && !conclusion.correctedBy;
  if (!canRecord) return null;
  return (
    <>
      <Button size="small" icon="link" onPress={() => setOpen(true)}>
        {t('conclusions:candidates.recordHit')}
      </Button>
      {isOpen && <HitDialog conclusion={conclusion} level={level.code} onClose={() => setOpen(false)} />}
    </>
  );
}

interface HitDialogProps {
  readonly conclusion: Conclusion;
  readonly level: string;
  readonly onClose: () => void;
}

function HitDialog({ conclusion, level, onClose }: HitDialogProps) {
  const t = useText();
  const record = useAct('hits.record');
  const levelWords = useLevelWords(conclusion.scale);
  const searches = useAnswer('searches.list', { caseId: conclusion.caseId }).value?.searches ?? [];
  const [linkedCase, setLinkedCase] = useState('');
  const [candidateId, setCandidateId] = useState<CandidateId>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const leads = searches.flatMap(({ entryNumber, candidates }) =>
    candidates
      .filter(({ decision }) => decision !== 'excluded')
      .map(({ id, rank, reference }) => ({ value: id, label: `${entryNumber} · ${rank} · ${reference}` })),
  );
  return (
    <SignDialog
      isOpen
      title={t('conclusions:candidates.recordHit')}
      who="own"
      actLabel={t('conclusions:candidates.recordHit')}
      failure={record.failure}
      isActing={record.isActing}
      beginsAbove
      onClose={onClose}
      onSign={async ({ passphrase }) => {
        setTried(true);
        if (linkedCase.trim() === '') return;
        const answer = await record.act({
          conclusionId: conclusion.id,
          ...(candidateId === undefined ? {} : { candidateId }),
          linkedCase,
          note,
          signature: { passphrase },
        });
        if (answer.ok) onClose();
      }}
    >
      <p>
        {conclusion.exhibit} ↔ {conclusion.comparedWith} · <strong>{levelWords(level)}</strong>
      </p>
      <p>{t('conclusions:candidates.hitLaw')}</p>
      <TextField
        name="linkedCase"
        label={t('conclusions:candidates.linkedCase')}
        help={t('conclusions:candidates.linkedCaseHelp')}
        isRequired
        isMono
        value={linkedCase}
        onChange={setLinkedCase}
        error={tried && linkedCase.trim() === '' ? t('work:form.required') : undefined}
      />
      <ChoiceField
        name="candidateId"
        label={t('conclusions:candidates.candidate')}
        emptyLabel={t('conclusions:candidates.noCandidate')}
        value={candidateId}
        onChange={setCandidateId}
        choices={leads}
      />
      <LongTextField name="note" label={t('conclusions:candidates.note')} rows={2} value={note} onChange={setNote} />
    </SignDialog>
  );
}
