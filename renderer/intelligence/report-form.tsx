// A report is entered as it came, corrected, or sanitised into one of its own. It is signed; leaving a code that holds back takes a second person.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { ReportText } from '../../shared/contract/intelligence.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { handlingCodes, isLowering } from '../../shared/domain/disclosure/handling.ts';
import { gradesOf, gradingSchemes, readOn4x4, type Grading } from '../../shared/domain/intelligence/grading.ts';
import { CaseId, IntelReportId } from '../../shared/language/identity.ts';
import { classifications } from '../../shared/reference/classifications.ts';
import {
  AwaitedPage,
  ChoiceField,
  FailureNotice,
  Group,
  LongTextField,
  Notice,
  Page,
  PageHeader,
  PassphraseField,
  SignDialog,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useAct, useAnswer, useMay, type FailureAnswer } from '../station-client.tsx';
import { useText, type Translate } from '../text.tsx';
import { DayField } from '../tracing/known-fields.tsx';

type Sheet = OutputOf<'intelligence.report'>;

export function NewReport() {
  const may = useMay('intelligence.record-report');
  return may ? <ReportForm way="new" /> : <Forbidden />;
}

export function CorrectReport({ id }: { readonly id: string }) {
  return <OfReport id={id} way="correct" />;
}

export function SanitiseReport({ id }: { readonly id: string }) {
  return <OfReport id={id} way="sanitise" />;
}

function OfReport({ id, way }: { readonly id: string; readonly way: 'correct' | 'sanitise' }) {
  const may = useMay('intelligence.record-report');
  const parsed = IntelReportId.safeParse(id);
  if (!may) return <Forbidden />;
  return parsed.success ? <Known id={parsed.data} way={way} /> : <Unknown />;
}

function Known({ id, way }: { readonly id: IntelReportId; readonly way: 'correct' | 'sanitise' }) {
  const { value, failure } = useAnswer('intelligence.report', { id });
  if (value === undefined)
    return failure?.code === 'intelligence.unknown' ? <Unknown /> : <AwaitedPage failure={failure} />;
  return <ReportForm key={way} way={way} before={value} />;
}

/** While it is read, or what went wrong. */

export function Forbidden() {
  const t = useText();
  return (
    <Page>
      <PageHeader above={{ label: t('intelligence:title'), to: '/intelligence' }} title={t('intelligence:title')} />
      <Notice tone="warning">{t('intelligence:forbidden')}</Notice>
    </Page>
  );
}

export function Unknown() {
  const t = useText();
  return (
    <Page>
      <PageHeader above={{ label: t('intelligence:title'), to: '/intelligence' }} title={t('intelligence:report')} />
      <FailureNotice failure={{ code: 'intelligence.unknown' }} />
    </Page>
  );
}

/** As it is typed: choices may still be empty. */
const schema = ReportText.extend({ caseId: CaseId.optional(), source: z.string().max(10_000), reason: z.string() });
const withSource = schema.extend({ source: z.string().trim().min(1).max(10_000) });
const withReason = schema.extend({ reason: z.string().trim().min(1).max(1000) });
type Entered = z.input<typeof schema>;

const empty: Entered = {
  text: '',
  source: '',
  receivedFrom: '',
  reference: '',
  receivedAt: '',
  grading: { scheme: '4x4', source: '', information: '' },
  handling: 'H0',
  conditions: '',
  classification: '',
  reviewOn: '',
  reason: '',
};

/** A sanitised version begins with the words, and with nothing that names where they came from. */
function begin(way: 'new' | 'correct' | 'sanitise', before: Sheet | undefined): Entered {
  if (before === undefined) return empty;
  if (way === 'correct') return { ...before.text, source: '', reason: '' };
  return { ...before.text, reference: '', receivedFrom: '', source: '', reason: '' };
}

interface ReportFormProps {
  readonly way: 'new' | 'correct' | 'sanitise';
  readonly before?: Sheet;
}

function ReportForm({ way, before }: ReportFormProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const record = useAct('intelligence.record-report');
  const correct = useAct('intelligence.correct-report');
  const [toSign, setToSign] = useState<z.output<typeof schema>>();
  const [second, setSecond] = useState({ login: '', passphrase: '' });
  const cases = useAnswer('cases.list', {}).value?.cases ?? [];
  const seesSource = way !== 'correct' || before?.source !== undefined;
  const form = useContractForm(
    way === 'correct' ? withReason : withSource,
    begin(way, before),
    {
      text: t('intelligence:text'),
      source: t('intelligence:source'),
      receivedFrom: t('intelligence:receivedFrom'),
      receivedAt: t('intelligence:receivedAt'),
      'grading.source': t('intelligence:sourceGrade'),
      'grading.information': t('intelligence:informationGrade'),
      reviewOn: t('intelligence:reviewOn'),
      conditions: t('intelligence:conditions'),
      reason: t('intelligence:reason'),
    },
    (values) => setToSign(values),
  );
  const { values } = form;
  const home = before === undefined ? '/intelligence' : `/intelligence/reports/${before.line.id}`;
  const needsTwo = before !== undefined && isLowering(before.line.handling, values.handling);
  const act = way === 'correct' ? correct : record;
  const title = way === 'new' ? t('intelligence:newReport') : t(`intelligence:${way}`);
  const sign = async (passphrase: string) => {
    if (toSign === undefined) return;
    const { source, reason, ...text } = toSign;
    const signed = { ...text, signature: { passphrase }, ...(needsTwo ? { second } : {}) };
    setSecond({ ...second, passphrase: '' });
    const answer =
      way === 'correct' && before !== undefined
        ? await correct.act({
            ...signed,
            id: before.line.id,
            version: before.version,
            reason,
            ...(source.trim() === '' ? {} : { source }),
          })
        : await record.act({ ...signed, source, ...(before === undefined ? {} : { sanitises: before.line.id }) });
    if (answer.ok) {
      navigate(`/intelligence/reports/${'id' in answer.value ? answer.value.id : (before?.line.id ?? '')}`);
      return;
    }
    form.refuse(answer.error);
    // A field is wrong: the way back to it must not be hidden behind the signature.
    if ((answer.error.fields?.length ?? 0) > 0) setToSign(undefined);
  };
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: before?.line.number ?? t('intelligence:part.reports'), to: home }}
        title={title}
        {...(way === 'sanitise' ? { detail: t('intelligence:sanitiseText') } : {})}
      />
      <WorkForm
        form={form}
        failure={toSign === undefined ? act.failure : undefined}
        actLabel={t('intelligence:sign')}
        icon="key"
        onCancel={() => navigate(home)}
      >
        <LongTextField label={t('intelligence:text')} isRequired isFirst rows={8} {...form.bind('text')} />
        {seesSource && (
          <LongTextField
            label={t('intelligence:source')}
            isRequired={way !== 'correct'}
            rows={2}
            help={
              way === 'correct'
                ? `${t('intelligence:sourceHelp')} ${t('intelligence:sourceSame')}`
                : t('intelligence:sourceHelp')
            }
            {...form.bind('source')}
          />
        )}
        <div className="fp-work-columns">
          <TextField label={t('intelligence:receivedFrom')} isRequired {...form.bind('receivedFrom')} />
          <DayField label={t('intelligence:receivedAt')} isRequired {...form.bind('receivedAt')} />
          <TextField label={t('intelligence:reference')} isMono {...form.bind('reference')} />
          <ChoiceField
            name="caseId"
            label={t('intelligence:case')}
            emptyLabel={t('intelligence:noCase')}
            value={cases.find(({ id }) => id === values.caseId)?.id}
            onChange={(id) => form.set('caseId', id)}
            choices={cases.map(({ id, title: label }) => ({ value: id, label }))}
          />
        </div>
        <Group title={t('intelligence:grading')} detail={t('intelligence:readsHelp')}>
          <GradingFields
            value={values.grading}
            onChange={(grading) => form.set('grading', grading)}
            errors={{
              source: form.bind('grading.source').error,
              information: form.bind('grading.information').error,
            }}
          />
        </Group>
        <div className="fp-work-columns">
          <ChoiceField
            name="handling"
            label={t('intelligence:handling')}
            isRequired
            value={values.handling}
            onChange={(code) => form.set('handling', code ?? 'H0')}
            choices={handlingCodes.map((value) => ({ value, label: t(`vocabulary:handlingCode.${value}`) }))}
          />
          <ClassificationField value={values.classification} onChange={(code) => form.set('classification', code)} />
          <DayField label={t('intelligence:reviewOn')} isRequired {...form.bind('reviewOn')} />
        </div>
        <LongTextField
          label={t('intelligence:conditions')}
          help={t('intelligence:conditionsHelp')}
          rows={2}
          {...form.bind('conditions')}
        />
        {way === 'correct' && <TextField label={t('intelligence:reason')} isRequired {...form.bind('reason')} />}
      </WorkForm>
      <SignReport
        isOpen={toSign !== undefined}
        title={title}
        failure={act.failure}
        isActing={act.isActing}
        onSign={({ passphrase }) => sign(passphrase)}
        onClose={() => setToSign(undefined)}
        {...(needsTwo ? { second, onSecond: setSecond } : {})}
      />
    </Page>
  );
}

interface Second {
  readonly login: string;
  readonly passphrase: string;
}

interface SignReportProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly failure: FailureAnswer | undefined;
  readonly isActing: boolean;
  readonly onSign: (signature: { readonly passphrase: string }) => Promise<unknown>;
  readonly onClose: () => void;
  readonly second?: Second;
  readonly onSecond?: (second: Second) => void;
}

function SignReport({ second, onSecond, title, ...dialog }: SignReportProps) {
  const t = useText();
  return (
    <SignDialog
      {...dialog}
      title={title}
      who="own"
      actLabel={t('intelligence:sign')}
      beginsAbove={second !== undefined}
    >
      <p>{t('intelligence:emptyReportsText')}</p>
      {second !== undefined && (
        <>
          <TextField
            name="second.login"
            label={t('intelligence:secondLogin')}
            help={t('intelligence:secondHelp')}
            isRequired
            isFirst
            value={second.login}
            onChange={(login) => onSecond?.({ ...second, login })}
          />
          <PassphraseField
            name="second.passphrase"
            label={t('intelligence:secondPassphrase')}
            isRequired
            value={second.passphrase}
            onChange={(passphrase) => onSecond?.({ ...second, passphrase })}
          />
        </>
      )}
    </SignDialog>
  );
}

interface GradingFieldsProps {
  readonly value: Entered['grading'];
  readonly onChange: (grading: Entered['grading']) => void;
  readonly errors: { readonly source: string | undefined; readonly information: string | undefined };
}

function GradingFields({ value, onChange, errors }: GradingFieldsProps) {
  const t = useText();
  const { scheme, source, information } = value;
  const [sources, informations] = [gradesOf[scheme].source.split(''), gradesOf[scheme].information.split('')];
  const isWhole = source !== '' && information !== '';
  return (
    <>
      <div className="fp-work-columns fp-work-columns-3">
        <ChoiceField
          name="scheme"
          label={t('intelligence:scheme')}
          isRequired
          value={scheme}
          // The same letter means something else in another scheme.
          onChange={(next) => onChange({ scheme: next ?? '4x4', source: '', information: '' })}
          choices={gradingSchemes.map((one) => ({ value: one, label: t(`intelligence:schemes.${one}`) }))}
        />
        <ChoiceField
          name="grading.source"
          label={t('intelligence:sourceGrade')}
          isRequired
          error={errors.source}
          value={sources.find((grade) => grade === source)}
          onChange={(next) => onChange({ ...value, source: next ?? '' })}
          choices={sources.map((grade) => ({ value: grade, label: meaningOf(scheme, 'source', grade, t) }))}
        />
        <ChoiceField
          name="grading.information"
          label={t('intelligence:informationGrade')}
          isRequired
          error={errors.information}
          value={informations.find((grade) => grade === information)}
          onChange={(next) => onChange({ ...value, information: next ?? '' })}
          choices={informations.map((grade) => ({
            value: grade,
            label: meaningOf(scheme, 'information', grade, t),
          }))}
        />
      </div>
      {isWhole && scheme !== '4x4' && (
        <p className="fp-quiet">
          {source}
          {information} {t('intelligence:readsAs', { grade: readOn4x4({ scheme, source, information }) })}
        </p>
      )}
    </>
  );
}

const sourceLetters = ['A', 'B', 'C', 'X'] as const;
const informationDigits = ['1', '2', '3', '4'] as const;

/** The words of the 4×4 stand beside its grades; a grade of another scheme stands alone, as its owner explains it. */
function meaningOf(scheme: Grading['scheme'], of: 'source' | 'information', grade: string, t: Translate): string {
  if (scheme !== '4x4') return grade;
  const letter = sourceLetters.find((one) => one === grade);
  const digit = informationDigits.find((one) => one === grade);
  if (of === 'source' && letter !== undefined) return t(`intelligence:meaningSource.${letter}`);
  if (of === 'information' && digit !== undefined) return t(`intelligence:meaningInformation.${digit}`);
  return grade;
}

function ClassificationField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const t = useText();
  return (
    <ChoiceField
      name="classification"
      label={t('intelligence:classification')}
      help={t('intelligence:unverified')}
      emptyLabel={t('intelligence:noClassification')}
      value={classifications.find(({ code }) => code === value)?.code}
      onChange={(code) => onChange(code ?? '')}
      choices={classifications.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
