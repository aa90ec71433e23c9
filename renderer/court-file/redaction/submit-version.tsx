// The version is made of the marks: what goes with it is said anew, places that stay open are shown, and whoever hands it in signs.
import { useState } from 'react';
import {
  Button,
  CheckField,
  FailureNotice,
  Group,
  LoadingLines,
  LongTextField,
  Notice,
  SignDialog,
  TextField,
} from '../../components/index.ts';
import { JobResult } from '../../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../../station-client.tsx';
import { useText } from '../../text.tsx';
import type { Redaction } from './words.ts';

interface SubmitProps {
  readonly redaction: Redaction;
  readonly onGo: (page: number) => void;
}

export function SubmitVersion({ redaction, onGo }: SubmitProps) {
  const may = useMay('redactions.submit');
  const { id, state, marks } = redaction;
  const isReady = state === 'marked' || state === 'marked-again' || state === 'lifted';
  if (!may || id === undefined || !isReady || marks.length === 0) return null;
  return <SubmitForm key={id} id={id} redaction={redaction} onGo={onGo} />;
}

function SubmitForm({ id, redaction, onGo }: SubmitProps & { readonly id: NonNullable<Redaction['id']> }) {
  const t = useText();
  const { document, step, inForce } = redaction;
  const { act, isActing, failure, forgetFailure } = useAct('redactions.submit');
  const { value: look, failure: unseen } = useAnswer('redactions.look', { redactionId: id });
  const [words, setWords] = useState({
    title: inForce?.title ?? document.title,
    author: inForce?.author ?? document.author,
    note: inForce?.note ?? '',
  });
  const [isKnown, setKnown] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [jobId, setJobId] = useState<string>();
  const say = (field: keyof typeof words) => (value: string) => setWords((known) => ({ ...known, [field]: value }));
  const close = () => {
    setOpen(false);
    forgetFailure();
  };
  const left = look?.count ?? 0;
  return (
    <Group title={t('courtFile:redaction.submit.title')} detail={t('courtFile:redaction.submit.help')}>
      <TextField
        name="redactedTitle"
        label={t('courtFile:redaction.submit.name')}
        isRequired
        value={words.title}
        onChange={say('title')}
        maxLength={300}
      />
      <TextField
        name="redactedAuthor"
        label={t('courtFile:redaction.submit.author')}
        value={words.author}
        onChange={say('author')}
        maxLength={200}
      />
      <LongTextField
        name="redactedNote"
        label={t('courtFile:redaction.submit.note')}
        value={words.note}
        onChange={say('note')}
        maxLength={1000}
        rows={2}
      />
      <FailureNotice failure={unseen} />
      {look === undefined && unseen === undefined && <LoadingLines lines={2} />}
      {look !== undefined && <LeftOpen look={look} onGo={onGo} />}
      {left > 0 && (
        <CheckField
          name="leftKnown"
          label={t('courtFile:redaction.submit.leftKnown')}
          value={isKnown}
          onChange={setKnown}
        />
      )}
      <Button
        look="primary"
        icon="document"
        isDisabled={look === undefined || words.title.trim() === '' || (left > 0 && !isKnown)}
        onPress={() => setOpen(true)}
      >
        {t('courtFile:redaction.act.submit')}
      </Button>
      <SignDialog
        isOpen={isOpen}
        title={t('courtFile:redaction.submit.title')}
        who="own"
        actLabel={t('courtFile:redaction.act.submit')}
        failure={failure}
        isActing={isActing}
        onSign={async ({ passphrase }) => {
          const answer = await act({
            redactionId: id,
            seen: step,
            ...words,
            leftOpen: left,
            signature: { passphrase },
          });
          if (!answer.ok) return;
          setJobId(answer.value.jobId);
          close();
        }}
        onClose={close}
      >
        <p>{t('courtFile:redaction.help')}</p>
      </SignDialog>
      <JobResult jobId={jobId}>{() => null}</JobResult>
    </Group>
  );
}

function LeftOpen({
  look,
  onGo,
}: {
  readonly look: {
    readonly count: number;
    readonly silent: number;
    readonly byMachine: number;
    readonly leftOpen: readonly { page: number; words: string; left: number; top: number }[];
  };
  readonly onGo: (page: number) => void;
}) {
  const t = useText();
  return (
    <>
      {look.silent > 0 && (
        <Notice tone="warning">{t('courtFile:redaction.find.silent', { count: look.silent })}</Notice>
      )}
      {look.byMachine > 0 && (
        <Notice tone="warning">{t('courtFile:redaction.find.byMachine', { count: look.byMachine })}</Notice>
      )}
      {look.count === 0 && <p className="fp-quiet">{t('courtFile:redaction.submit.leftNone')}</p>}
      {look.count > 0 && (
        <Notice tone="warning" title={t('courtFile:redaction.submit.left', { count: look.count })}>
          <ul className="fp-redaction-left">
            {look.leftOpen.map(({ page, words, left, top }) => (
              <li key={`${page} ${left} ${top}`}>
                <span className="fp-mono">{words}</span>
                <Button size="small" onPress={() => onGo(page)}>
                  {t('courtFile:redaction.find.page', { page })}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
