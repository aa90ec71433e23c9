// A file of another station's package goes into the court file of a case of ours, with its hash and whence it came.
import { useState } from 'react';
import type { ForeignFile, ForeignPackageLine } from '../../shared/contract/foreign.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  ChoiceField,
  Dialog,
  FailureNotice,
  LinkButton,
  Mono,
  Notice,
  TextField,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface FileDocumentProps {
  readonly file: ForeignFile;
  readonly line: ForeignPackageLine;
  readonly onClose: () => void;
}

export function FileDocument({ file, line, onClose }: FileDocumentProps) {
  const t = useText();
  const act = useAct('foreign.file');
  const cases = useAnswer('cases.list', {}).value?.cases ?? [];
  const [caseId, setCaseId] = useState(line.ownCase?.id);
  const [title, setTitle] = useState(file.title ?? file.path.split('/').at(-1) ?? file.path);
  const [isTried, setTried] = useState(false);
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    setTried(true);
    if (caseId === undefined || title.trim() === '') return;
    const answer = await act.act({ fileId: file.id, caseId, title: title.trim() });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  const required = (isMissing: boolean) => (isTried && isMissing ? t('work:form.required') : undefined);
  return (
    <Dialog
      isOpen
      title={t('foreign:fileIt')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{jobId === undefined ? t('foreign:cancel') : t('foreign:close')}</Button>
          {jobId === undefined && (
            <Button look="primary" icon="document" isBusy={act.isActing} onPress={() => drop(start())}>
              {t('foreign:fileAct')}
            </Button>
          )}
        </>
      }
    >
      <form
        className="fp-work-stack"
        onSubmit={(event) => {
          event.preventDefault();
          drop(start());
        }}
      >
        <p className="fp-quiet">{t('foreign:fileHelp')}</p>
        <p>
          <Mono breaks>{file.sha256}</Mono>
        </p>
        <FailureNotice failure={act.failure} />
        {jobId === undefined && (
          <>
            <ChoiceField
              name="fileCase"
              label={t('foreign:case')}
              isRequired
              value={caseId}
              onChange={setCaseId}
              choices={cases.map(({ id, title: name }) => ({ value: id, label: name }))}
              error={required(caseId === undefined)}
            />
            <TextField
              name="fileTitle"
              label={t('foreign:fileTitle')}
              isRequired
              maxLength={300}
              value={title}
              onChange={setTitle}
              error={required(title.trim() === '')}
            />
          </>
        )}
        <JobResult jobId={jobId}>
          {() => (
            <Notice
              tone="good"
              title={t('foreign:fileDone')}
              actions={
                caseId !== undefined && (
                  <LinkButton to={`/cases/${caseId}/court-file`} size="small" icon="document">
                    {t('foreign:seeFile')}
                  </LinkButton>
                )
              }
            />
          )}
        </JobResult>
      </form>
    </Dialog>
  );
}
