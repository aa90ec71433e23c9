// What one side says of a difference: our person with their key, the other side by signed paper or by an account of its own.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { AttachmentId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, Group, LongTextField, SignDialog, TextField } from '../components/index.ts';
import { OccurredField, thisMinute } from '../custody/occurred-field.tsx';
import { TakeInFiles } from '../exhibits/take-in.tsx';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export type Discrepancy = OutputOf<'discrepancies.read'>;
const voices = ['ours', 'theirs-on-paper', 'theirs-by-key'] as const;
type Voice = (typeof voices)[number];

export function StatementForm({ discrepancy }: { readonly discrepancy: Discrepancy }) {
  const t = useText();
  const state = useAct('discrepancies.state');
  const hasOurs = discrepancy.steps.some(({ side }) => side === 'ours');
  const [as, setAs] = useState<Voice>(hasOurs ? 'theirs-on-paper' : 'ours');
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [values, setValues] = useState({ statement: '', name: '', function: '', paper: '' });
  const [tried, setTried] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const { attachments } = useAnswer('attachments.list', {
    caseId: discrepancy.caseId,
    submissionId: discrepancy.submissionId,
  }).value ?? { attachments: [] };
  const papers = attachments.filter(({ packageNumber }) => packageNumber === discrepancy.packageNumber);
  const isOnPaper = as === 'theirs-on-paper';
  const missing = (field: keyof typeof values) => values[field].trim() === '';
  const error = (field: keyof typeof values) => (tried && missing(field) ? t('work:form.required') : undefined);
  const isComplete =
    !missing('statement') && !missing('function') && (!isOnPaper || (!missing('name') && !missing('paper')));
  const sign = async (signature: { readonly login: string; readonly passphrase: string }) => {
    const attachmentId = AttachmentId.safeParse(values.paper).data;
    const own = { passphrase: signature.passphrase };
    const by =
      as === 'ours'
        ? { as, function: values.function, signature: own }
        : as === 'theirs-by-key'
          ? { as, function: values.function, person: signature }
          : { as, name: values.name, function: values.function, attachmentId: attachmentId ?? '', signature: own };
    const answer = await state.act({ id: discrepancy.id, occurredAt, statement: values.statement, by });
    if (!answer.ok) return;
    setSigning(false);
    setTried(false);
    setValues({ statement: '', name: '', function: '', paper: '' });
    if (as === 'ours') setAs('theirs-on-paper');
  };
  return (
    <Group title={t('intake:discrepancy.state')}>
      <form
        className="fp-work-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isComplete) setSigning(true);
        }}
      >
        <ChoiceField
          name="voice"
          label={t('intake:discrepancy.whoSpeaks')}
          look="radio"
          value={as}
          onChange={(next) => next !== undefined && setAs(next)}
          choices={voices.map((value) => ({
            value,
            label: t(`intake:discrepancy.voice.${value}`),
            help: t(`intake:discrepancy.voiceHelp.${value}`),
          }))}
        />
        <LongTextField
          name="statement"
          label={t('intake:discrepancy.statement')}
          help={t('intake:discrepancy.statementHelp')}
          isRequired
          rows={3}
          value={values.statement}
          onChange={(statement) => set({ statement })}
          error={error('statement')}
        />
        <div className="fp-work-columns">
          {isOnPaper && (
            <TextField
              name="name"
              label={t('intake:discrepancy.name')}
              isRequired
              value={values.name}
              onChange={(name) => set({ name })}
              error={error('name')}
            />
          )}
          <TextField
            name="function"
            label={t('intake:discrepancy.function')}
            help={t('intake:discrepancy.functionHelp')}
            isRequired
            value={values.function}
            onChange={(text) => set({ function: text })}
            error={error('function')}
          />
          <OccurredField name="occurredAt" value={occurredAt} onChange={setOccurredAt} />
          {isOnPaper && (
            <ChoiceField
              name="paper"
              label={t('intake:discrepancy.signedPaper')}
              help={t('intake:discrepancy.signedPaperHelp')}
              isRequired
              value={values.paper === '' ? undefined : values.paper}
              onChange={(paper) => set({ paper: paper ?? '' })}
              choices={papers.map((paper) => ({
                value: paper.id as string,
                label: `${paper.number}. ${paper.caption || paper.fileName}`,
              }))}
              error={tried && missing('paper') ? t('work:form.choose') : undefined}
            />
          )}
        </div>
        {isOnPaper && (
          <TakeInFiles
            caseId={discrepancy.caseId}
            exhibitId={undefined}
            ofPackage={{ submissionId: discrepancy.submissionId, packageNumber: discrepancy.packageNumber }}
          />
        )}
        <span>
          <Button look="primary" type="submit" icon="key">
            {t('intake:discrepancy.signStatement')}
          </Button>
        </span>
      </form>
      <SignDialog
        isOpen={isSigning}
        title={t('intake:discrepancy.signStatement')}
        who={as === 'theirs-by-key' ? 'second' : 'own'}
        actLabel={t('intake:discrepancy.signStatement')}
        failure={state.failure}
        isActing={state.isActing}
        onClose={() => setSigning(false)}
        onSign={sign}
      >
        <p>
          <strong>{t(`intake:discrepancy.voice.${as}`)}</strong>
        </p>
        <p>{values.statement}</p>
      </SignDialog>
    </Group>
  );
}
