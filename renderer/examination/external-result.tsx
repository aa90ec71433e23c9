// What another laboratory found: entered with their number and their paper, and shown as theirs, never as ours.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { ExternalResult } from '../../shared/contract/tasks.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  FactList,
  FormErrors,
  Group,
  LinkButton,
  LongTextField,
  MomentField,
  Mono,
  Notice,
  SignDialog,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { TakeInFiles } from '../exhibits/take-in.tsx';
import { useAct, useAnswer, useMediaAddress } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { ReadTask } from './task-page.tsx';

const schema = contract['tasks.record-result'].input.shape.result;

export function ExternalResultForm({ task, laboratory }: { readonly task: ReadTask; readonly laboratory: string }) {
  const t = useText();
  const format = useFormat();
  const record = useAct('tasks.record-result');
  const [ready, setReady] = useState<ExternalResult>();
  const attachments = useAnswer('attachments.list', { caseId: task.caseId }).value?.attachments ?? [];
  const labels = {
    laboratory: t('lists:column.laboratory'),
    number: t('examination:external.number'),
    issuedAt: t('examination:external.issuedAt'),
    attachmentId: t('examination:external.paper'),
    summary: t('examination:external.summary'),
  };
  // No paper is chosen yet: the contract refuses the empty name, and the form says so at its field.
  const begin = { laboratory, number: '', issuedAt: '', attachmentId: '', summary: '' };
  const form = useContractForm(schema, begin, labels, (values) => setReady(values));
  const draft = useDraft({
    kind: 'request',
    label: `${t('examination:external.title')} · ${task.requestNumber} / ${task.number}`,
    address: `/examination/tasks/${task.id}`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin),
  });
  const newestFirst = attachments.toSorted((one, other) => other.recordedAt.localeCompare(one.recordedAt));
  const chosen = newestFirst.find(({ id }) => id === form.values.attachmentId);
  return (
    <Group title={t('examination:external.title')} detail={t('examination:external.help')}>
      <form className="fp-work-form" noValidate onSubmit={form.onSubmit}>
        <DraftFound draft={draft} />
        <FormErrors errors={form.errors} attempt={form.attempt} />
        <div className="fp-work-columns">
          <TextField label={labels.laboratory} isRequired {...form.bind('laboratory')} />
          <TextField label={labels.number} isRequired isMono {...form.bind('number')} />
          <MomentField label={labels.issuedAt} isRequired asksDayOnly {...form.bind('issuedAt')} />
          <ChoiceField
            name="attachmentId"
            label={labels.attachmentId}
            help={t('examination:external.paperHelp')}
            isRequired
            value={chosen?.id}
            onChange={(id) => form.set('attachmentId', id ?? '')}
            choices={newestFirst.map(({ id, number, fileName, recordedAt }) => ({
              value: id,
              label: `${number} · ${fileName} · ${format.moment(recordedAt)}`,
            }))}
            error={form.errors.find(({ path }) => path === 'attachmentId')?.message}
          />
        </div>
        <TakeInFiles caseId={task.caseId} exhibitId={task.exhibitId} />
        <LongTextField
          label={labels.summary}
          help={t('examination:external.summaryHelp')}
          isRequired
          rows={4}
          {...form.bind('summary')}
        />
        <div className="fp-work-footer">
          <DraftLine draft={draft} />
          <span className="fp-button-row">
            <Button type="submit" look="primary" icon="key">
              {t('examination:external.record')}
            </Button>
          </span>
        </div>
      </form>
      <SignDialog
        isOpen={ready !== undefined}
        title={t('examination:external.record')}
        who="own"
        actLabel={t('examination:external.record')}
        failure={record.failure}
        isActing={record.isActing}
        onClose={() => setReady(undefined)}
        onSign={async ({ passphrase }) => {
          if (ready === undefined) return;
          const answer = await record.act({ id: task.id, result: ready, signature: { passphrase } });
          if (answer.ok) draft.finish();
          else if (form.refuse(answer.error)) setReady(undefined);
        }}
      >
        <p>
          <strong>{ready?.laboratory}</strong> · <Mono>{ready?.number ?? ''}</Mono>
        </p>
        <p>{t('examination:external.onRecord')}</p>
      </SignDialog>
    </Group>
  );
}

export function TheirResult({ result, caseId }: { readonly result: ExternalResult; readonly caseId: CaseId }) {
  const t = useText();
  const format = useFormat();
  const addressOf = useMediaAddress();
  const attachment = useAnswer('attachments.list', { caseId }).value?.attachments.find(
    ({ id }) => id === result.attachmentId,
  );
  return (
    <Group
      title={t('examination:external.theirs', { laboratory: result.laboratory })}
      actions={
        <LinkButton
          to={addressOf('original', result.attachmentId, true)}
          icon="download"
          size="small"
          download={attachment?.fileName ?? result.number}
        >
          {t('examination:external.openPaper')}
        </LinkButton>
      }
    >
      <Notice tone="info" title={t('examination:external.notOurs')} />
      <FactList
        columns={2}
        facts={[
          { label: t('lists:column.laboratory'), value: result.laboratory },
          { label: t('examination:external.number'), value: <Mono>{result.number}</Mono> },
          { label: t('examination:external.issuedAt'), value: format.moment(result.issuedAt, 'day') },
          {
            label: t('examination:external.paper'),
            value:
              attachment === undefined ? undefined : (
                <Mono breaks>{`${attachment.fileName} · ${attachment.sha256}`}</Mono>
              ),
          },
          { label: t('examination:external.summary'), value: result.summary, isWide: true },
        ]}
      />
    </Group>
  );
}
