// The index is closed with a signature: what is in it stays, what comes later is late.
import { useState } from 'react';
import { languages, type Language } from '../../shared/domain/roles.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, Definition, Notice, SignDialog } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { CourtFile } from './words.ts';

export function SealIndex({ caseId, file }: { readonly caseId: CaseId; readonly file: CourtFile }) {
  const t = useText();
  const maySeal = useMay('court-file.seal');
  const { act, isActing, failure, forgetFailure } = useAct('court-file.seal');
  const [isOpen, setOpen] = useState(false);
  const [language, setLanguage] = useState<Language>(file.caseLanguage);
  const [jobId, setJobId] = useState<string>();
  if (!maySeal) return null;
  const blocking = file.breaches.filter(({ weight, code }) => weight === 'blocks' && code !== 'not-sealed').length;
  const close = () => {
    setOpen(false);
    forgetFailure();
  };
  return (
    <>
      <Button icon="seal" onPress={() => setOpen(true)}>
        {t('courtFile:act.seal')}
      </Button>
      <Definition term="late-document" />
      <SignDialog
        isOpen={isOpen}
        title={t('courtFile:seal.title')}
        who="own"
        actLabel={t('courtFile:seal.act')}
        failure={failure}
        isActing={isActing}
        onSign={async ({ passphrase }) => {
          const answer = await act({ caseId, seen: file.step, language, signature: { passphrase } });
          if (!answer.ok) return;
          setJobId(answer.value.jobId);
          close();
        }}
        onClose={close}
      >
        <p>{t('courtFile:seal.text')}</p>
        {blocking > 0 && <Notice tone="warning" title={t('courtFile:seal.blocked', { count: blocking })} />}
        <ChoiceField
          name="sealLanguage"
          label={t('courtFile:seal.language')}
          value={language}
          onChange={(next) => next !== undefined && setLanguage(next)}
          choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
        />
      </SignDialog>
      <JobResult jobId={jobId} />
    </>
  );
}
