// Scans given to the machine that reads them: in which languages they are written is asked, for it reads what it expects.
import { useState } from 'react';
import { languages, type Language } from '../../shared/domain/roles.ts';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { Button, ChoicesField, FormDialog } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface ReadByMachineProps {
  readonly attachmentIds: readonly AttachmentId[];
  /** Pages that were read already are read once more. */
  readonly again?: boolean;
}

export function ReadByMachine({ attachmentIds, again = false }: ReadByMachineProps) {
  const t = useText();
  const mayRead = useMay('documents.read-by-machine');
  const read = useAct('documents.read-by-machine');
  const [isOpen, setOpen] = useState(false);
  const [written, setWritten] = useState<Language[]>([]);
  const [isMissing, setMissing] = useState(false);
  const [started, setStarted] = useState<{ readonly jobId: string; readonly pages: number }>();
  if (!mayRead) return null;
  const send = async () => {
    setMissing(written.length === 0);
    if (written.length === 0) return;
    const answer = await read.act({ attachmentIds: [...attachmentIds], languages: written, again });
    if (!answer.ok) return;
    setStarted(answer.value);
    setOpen(false);
  };
  return (
    <>
      <Button size="small" icon="search" onPress={() => setOpen(true)}>
        {t(again ? 'pages:machine.again' : 'pages:machine.act')}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('pages:machine.title')}
          cancelLabel={t('pages:machine.cancel')}
          actLabel={t('pages:machine.go')}
          icon="search"
          isActing={read.isActing}
          failure={read.failure}
          onAct={send}
          onClose={() => setOpen(false)}
        >
          <p className="fp-quiet">{t('pages:machine.law')}</p>
          <ChoicesField
            name="languages"
            label={t('pages:machine.languages')}
            help={t('pages:machine.languagesHelp')}
            error={isMissing ? t('pages:machine.required') : undefined}
            value={written}
            onChange={setWritten}
            choices={languages.map((value) => ({
              value,
              label: t(`vocabulary:language.${value}`),
              ...(value === 'sr-Latn' ? { help: t('pages:machine.latinHelp') } : {}),
            }))}
            columns={1}
          />
        </FormDialog>
      )}
      {started !== undefined && <JobResult jobId={started.jobId}>{() => null}</JobResult>}
    </>
  );
}
