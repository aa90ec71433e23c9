// Sealing a package of one case: around which case file, for whom, with or without originals, how protected; then a job.
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { packageKinds } from '../../shared/domain/case.ts';
import { drop } from '../../shared/language/habits.ts';
import type { DocumentId } from '../../shared/language/identity.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  ChoicesField,
  EmptyState,
  FailureNotice,
  FormErrors,
  Group,
  LinkButton,
  LongTextField,
  Notice,
  PassphraseField,
} from '../components/index.ts';
import type { FormError } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { forNobody, RecipientFields, recipientOf, SupersedesFields } from './recipient-fields.tsx';
import { OpenGaps, useOpenGaps } from './open-gaps.tsx';
import { useAct, useCapabilities, useMay, useMediaAddress, useStation } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

type Order = InputOf<'packages.seal'>;
type Protection = Order['protection']['kind'];

const protections = ['none', 'passphrase', 'recipient-key'] as const;

export function SealForm({ record }: { readonly record: OutputOf<'cases.read'> }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('packages.seal');
  const { canChooseSavePlace } = useCapabilities();
  const { face } = useStation();
  const addressOf = useMediaAddress();
  const seal = useAct('packages.seal');
  const files = record.documents.filter((document) => document.kind === 'case-file');
  const [documentId, setDocumentId] = useState<string>();
  const [kind, setKind] = useState<Order['kind']>('court-file');
  const [sendTo, setSendTo] = useState(forNobody);
  const [includeOriginals, setIncludeOriginals] = useState(true);
  const [papers, setPapers] = useState<readonly DocumentId[]>([]);
  const [protection, setProtection] = useState<Protection>('none');
  const [passphrase, setPassphrase] = useState('');
  const [keys, setKeys] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [jobId, setJobId] = useState<string>();
  const [gapsReason, setGapsReason] = useState('');
  const hasOpenGaps = (useOpenGaps(record.id)?.length ?? 0) > 0;
  // The newest case file unless another one is chosen.
  const document = files.find((candidate) => candidate.id === documentId) ?? newest(files);
  if (!may) return <Notice tone="info">{t('work:package.forbidden')}</Notice>;
  if (document === undefined) {
    return (
      <EmptyState
        icon="package"
        title={t('work:package.noDocument')}
        action={
          <LinkButton to={`/cases/${record.id}/documents`} look="primary" icon="document">
            {t('work:document.make')}
          </LinkButton>
        }
      />
    );
  }
  const others = record.documents.filter(({ id, kind: what }) => id !== document.id && what !== 'case-file');
  const chosenPapers = papers.filter((id) => others.some((other) => other.id === id));
  const recipients = keys.split(/\s+/).filter((key) => key !== '');
  const wrong: FormError[] = [];
  if (sendTo.recipient.trim() === '') {
    wrong.push({ path: 'recipient', label: t('work:package.recipient'), message: t('work:form.required') });
  }
  if (sendTo.supersedes !== undefined && sendTo.supersedesReason.trim() === '') {
    wrong.push({
      path: 'supersedesReason',
      label: t('work:package.supersedesReason'),
      message: t('work:form.required'),
    });
  }
  if (hasOpenGaps && gapsReason.trim() === '') {
    wrong.push({ path: 'gapsReason', label: t('custody:seal.reason'), message: t('work:form.required') });
  }
  if (protection === 'passphrase' && passphrase.length < 12) {
    wrong.push({
      path: 'packagePassphrase',
      label: t('work:package.passphrase'),
      message: t('work:package.passphraseShort'),
    });
  }
  if (
    protection === 'recipient-key' &&
    (recipients.length === 0 || !recipients.every((key) => /^age1[0-9a-z]{58}$/.test(key)))
  ) {
    wrong.push({ path: 'recipientKeys', label: t('work:package.recipientKey'), message: t('work:package.badKey') });
  }
  const shown = attempt === 0 ? [] : wrong;
  const errorOf = (path: string) => shown.find((error) => error.path === path)?.message;
  const protectionOf = (): Order['protection'] =>
    protection === 'none'
      ? { kind: 'none' }
      : protection === 'passphrase'
        ? { kind: 'passphrase', passphrase }
        : { kind: 'recipient-key', recipients };
  const start = async () => {
    if (wrong.length > 0) {
      setAttempt((count) => count + 1);
      return;
    }
    const saveHandle = canChooseSavePlace
      ? await face.chooseSavePlace?.(protection === 'none' ? 'package.zip' : 'package.zip.age')
      : undefined;
    if (canChooseSavePlace && saveHandle === undefined) return;
    const answer = await seal.act({
      caseId: record.id,
      documentId: document.id,
      kind,
      ...recipientOf(sendTo),
      includeOriginals,
      protection: protectionOf(),
      ...(chosenPapers.length === 0 ? {} : { papers: chosenPapers }),
      ...(saveHandle === undefined ? {} : { saveHandle }),
      ...(hasOpenGaps ? { gapsReason: gapsReason.trim() } : {}),
    });
    setPassphrase('');
    if (answer.ok) {
      setAttempt(0);
      setSendTo((before) => ({ ...before, supersedes: undefined, supersedesReason: '' }));
      setJobId(answer.value.jobId);
    }
  };
  return (
    <Group title={t('work:package.seal')} detail={t('work:package.sealHelp')}>
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(start());
        }}
      >
        <FormErrors errors={shown} attempt={attempt} />
        <FailureNotice failure={seal.failure} whatIsSafe={t('work:job.failed')} />
        <OpenGaps caseId={record.id} reason={gapsReason} onReason={setGapsReason} error={errorOf('gapsReason')} />
        <div className="fp-work-columns">
          <ChoiceField
            name="documentId"
            label={t('work:package.document')}
            isRequired
            value={document.id}
            onChange={setDocumentId}
            choices={files.map((file) => ({
              value: file.id as string,
              label: `${file.title} · ${t(`vocabulary:language.${file.language}`)} · ${format.moment(file.madeAt)}`,
            }))}
          />
          <ChoiceField
            name="packageKind"
            label={t('work:package.kind')}
            isRequired
            value={kind}
            onChange={(next) => setKind(next ?? kind)}
            choices={packageKinds
              .filter((value) => value !== 'receipt')
              .map((value) => ({ value, label: t(`vocabulary:packageKind.${value}`) }))}
          />
          <RecipientFields record={record} value={sendTo} onChange={setSendTo} errorOf={errorOf} />
          <CheckField
            name="includeOriginals"
            label={t('work:package.originals')}
            help={t('work:package.originalsHelp')}
            value={includeOriginals}
            onChange={setIncludeOriginals}
          />
        </div>
        <SupersedesFields record={record} value={sendTo} onChange={setSendTo} errorOf={errorOf} />
        {others.length > 0 && (
          <ChoicesField
            name="papers"
            label={t('work:package.papers')}
            help={t('work:package.papersHelp')}
            value={chosenPapers}
            onChange={setPapers}
            choices={others.map(({ id, title, kind: what, language }) => ({
              value: id,
              label: title,
              help: `${t(`vocabulary:documentKind.${what}`)} · ${t(`vocabulary:language.${language}`)}`,
            }))}
          />
        )}
        <ChoiceField
          name="protection"
          label={t('work:package.protection')}
          look="radio"
          value={protection}
          onChange={(next) => setProtection(next ?? 'none')}
          choices={protections.map((value) => ({ value, label: t(`vocabulary:protection.${value}`) }))}
        />
        {protection === 'passphrase' && (
          <PassphraseField
            name="packagePassphrase"
            label={t('work:package.passphrase')}
            help={t('work:package.passphraseHelp')}
            isRequired
            isNew
            value={passphrase}
            onChange={setPassphrase}
            error={errorOf('packagePassphrase')}
          />
        )}
        {protection === 'recipient-key' && (
          <LongTextField
            name="recipientKeys"
            label={t('work:package.recipientKey')}
            help={t('work:package.recipientKeyHelp')}
            isRequired
            rows={2}
            value={keys}
            onChange={setKeys}
            error={errorOf('recipientKeys')}
          />
        )}
        <div className="fp-button-row">
          <Button look="primary" type="submit" icon="seal" isBusy={seal.isActing}>
            {t('work:package.act')}
          </Button>
        </div>
      </form>
      <JobResult jobId={jobId}>
        {(job) => (
          <Notice
            tone="good"
            title={t('work:job.ready', { title: job.label })}
            actions={
              job.result?.packageId !== undefined &&
              !canChooseSavePlace && (
                <LinkButton
                  to={addressOf('package', job.result.packageId, true)}
                  icon="download"
                  size="small"
                  download={record.packages.find((one) => one.id === job.result?.packageId)?.fileName ?? 'package.zip'}
                >
                  {t('work:job.download')}
                </LinkButton>
              )
            }
          />
        )}
      </JobResult>
    </Group>
  );
}

function newest<Document extends { readonly madeAt: string }>(files: readonly Document[]): Document | undefined {
  return files.toSorted((left, right) => right.madeAt.localeCompare(left.madeAt))[0];
}
