// A report that was made: its tables as they were counted, who signed it off, counting it again, correcting it, papers and files.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { exportFormats, type ShownSnapshot } from '../../shared/contract/numbers.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { languages } from '../../shared/domain/roles.ts';
import { ReportSnapshotId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import { formatPlainDay } from '../../shared/text/format.ts';
import { enteredLineInWords } from '../../shared/text/numbers-in-words.ts';
import {
  AwaitedPage,
  Button,
  ChoiceField,
  FactList,
  FailureNotice,
  Group,
  ListWithSheet,
  LongTextField,
  Mono,
  Notice,
  Page,
  PageHeader,
  SignDialog,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { Behind } from './behind.tsx';
import { useNumberWords } from './number-words.ts';
import { UnknownReport } from './report-page.tsx';
import { Completeness, ReportTables, type Chosen } from './report-tables.tsx';
import { SnapshotStatus } from './snapshot-list.tsx';

export function SnapshotPage({ id }: { readonly id: string }) {
  const parsed = ReportSnapshotId.safeParse(id);
  return parsed.success ? <KnownSnapshot id={parsed.data} /> : <UnknownReport />;
}

function KnownSnapshot({ id }: { readonly id: ReportSnapshotId }) {
  const { value, failure } = useAnswer('numbers.snapshot', { id });
  const [chosen, setChosen] = useState<Chosen>();
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return (
    <ListWithSheet
      list={
        <Page>
          <Head snapshot={value} />
          <About snapshot={value} />
          <ReportTables
            definition={value.definition}
            report={value.report}
            remark={value.parameters.remark}
            onChoose={setChosen}
          />
          <Completeness lacking={value.lacking} onChoose={setChosen} />
          <Papers id={id} />
        </Page>
      }
      sheet={
        chosen === undefined ? undefined : (
          <Behind
            key={JSON.stringify(chosen.drill)}
            of={{ snapshotId: id }}
            chosen={chosen}
            onClose={() => setChosen(undefined)}
          />
        )
      }
    />
  );
}

function Head({ snapshot: { line, definition, correctedBy } }: { readonly snapshot: ShownSnapshot }) {
  const t = useText();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const [isSigning, setSigning] = useState(false);
  const maySign = useMay('numbers.sign-off');
  const mayMake = useMay('numbers.make-snapshot');
  const isOpen = correctedBy === undefined;
  return (
    <>
      <PageHeader
        above={{ label: t('numbers:part.made'), to: '/numbers/made' }}
        title={`${line.number} · ${wordsIn(definition.words, language)}`}
        detail={wordsIn(definition.explains, language)}
        beside={<SnapshotStatus line={line} />}
        actions={
          <>
            {mayMake && isOpen && (
              <Button icon="edit" onPress={() => navigate(`/numbers/reports/${line.code}/corrects/${line.id}`)}>
                {t('numbers:correct')}
              </Button>
            )}
            {maySign && isOpen && !line.isSignedOff && (
              <Button look="primary" icon="key" onPress={() => setSigning(true)}>
                {t('numbers:signOff')}
              </Button>
            )}
          </>
        }
      />
      {isSigning && <SignOff line={line} onClose={() => setSigning(false)} />}
    </>
  );
}

function SignOff({ line, onClose }: { readonly line: ShownSnapshot['line']; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('numbers.sign-off');
  const [note, setNote] = useState('');
  return (
    <SignDialog
      isOpen
      title={t('numbers:signTitle', { number: line.number })}
      who="own"
      actLabel={t('numbers:signOff')}
      failure={act.failure}
      isActing={act.isActing}
      onSign={async ({ passphrase }) => {
        const answer = await act.act({ id: line.id, note, signature: { passphrase } });
        if (answer.ok) onClose();
      }}
      onClose={onClose}
    >
      <p>{t('numbers:signWhat', { period: periodInWords(line) })}</p>
      <LongTextField name="signNote" label={t('numbers:signNote')} rows={2} value={note} onChange={setNote} />
    </SignDialog>
  );
}

export function periodInWords({ from, until }: Pick<ShownSnapshot['line'], 'from' | 'until'>): string {
  return `${formatPlainDay(from)} – ${formatPlainDay(until)}`;
}

function About({ snapshot }: { readonly snapshot: ShownSnapshot }) {
  const t = useText();
  const format = useFormat();
  const words = useNumberWords();
  const [isChecking, setChecking] = useState(false);
  const { line, definition, parameters, head, sha256, signOff, corrects, correctedBy, reason } = snapshot;
  const check = useAnswer('numbers.check-snapshot', { id: line.id }, { isEnabled: isChecking });
  return (
    <Group
      title={t('numbers:parameters')}
      actions={
        <Button icon="refresh" isBusy={check.isLoading} onPress={() => setChecking(true)}>
          {t('numbers:check')}
        </Button>
      }
    >
      {check.value !== undefined && (
        <Notice
          tone={check.value.isSame ? 'good' : 'danger'}
          title={t(check.value.isSame ? 'numbers:same' : 'numbers:differs')}
        />
      )}
      <FailureNotice failure={check.failure} />
      <FactList
        facts={[
          { label: t('numbers:period'), value: periodInWords(line) },
          { label: t('numbers:by'), value: t(`vocabulary:countedDay.${parameters.by}`) },
          { label: t('numbers:unit'), value: t(`vocabulary:countedUnit.${parameters.unit}`) },
          { label: t('numbers:made'), value: t('numbers:madeBy', { at: format.moment(line.recordedAt), by: line.by }) },
          ...(signOff === undefined
            ? []
            : [
                {
                  label: t('numbers:signedOff'),
                  value: t('numbers:signedBy', {
                    name: signOff.by,
                    at: format.moment(signOff.at),
                    key: signOff.key.slice(0, 16),
                  }),
                },
              ]),
          ...(signOff === undefined || signOff.note === ''
            ? []
            : [{ label: t('numbers:signNote'), value: signOff.note }]),
          ...(corrects === undefined
            ? []
            : [
                {
                  label: t('numbers:corrects'),
                  value: <a href={`#/numbers/made/${corrects.id}`}>{corrects.number}</a>,
                },
                { label: t('numbers:reason'), value: reason },
              ]),
          ...(correctedBy === undefined
            ? []
            : [
                {
                  label: t('numbers:correctedBy'),
                  value: <a href={`#/numbers/made/${correctedBy.id}`}>{correctedBy.number}</a>,
                },
              ]),
          {
            label: t('numbers:head'),
            value: <Mono breaks>{t('numbers:headOf', { size: format.number(head.size), root: head.root })}</Mono>,
          },
          { label: t('numbers:hash'), value: <Mono breaks>{sha256}</Mono> },
        ]}
      />
      {parameters.entered.map(({ line: name, source }) => (
        <p key={name} className="fp-quiet">
          {enteredLineInWords(definition, name, words)}: {source}
        </p>
      ))}
    </Group>
  );
}

function Papers({ id }: { readonly id: ReportSnapshotId }) {
  const t = useText();
  const { language: screen } = useLanguage();
  const act = useAct('numbers.export');
  const [language, setLanguage] = useState(screen);
  const [jobId, setJobId] = useState<string>();
  const may = useMay('numbers.export');
  if (!may) return null;
  const start = async (format: (typeof exportFormats)[number]) => {
    const started = await act.act({ id, format, language });
    if (started.ok) setJobId(started.value.jobId);
  };
  return (
    <Group title={t('numbers:papers')} detail={t('numbers:papersHelp')}>
      <div className="fp-work-row">
        <ChoiceField
          name="paperLanguage"
          label={t('numbers:paperLanguage')}
          value={language}
          onChange={(next) => setLanguage(next ?? screen)}
          choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
        />
        {exportFormats.map((format) => (
          <Button
            key={format}
            icon={format === 'pdf' ? 'document' : 'download'}
            isBusy={act.isActing}
            onPress={() => drop(start(format))}
          >
            {t(`numbers:format.${format}`)}
          </Button>
        ))}
      </div>
      <FailureNotice failure={act.failure} />
      <JobResult jobId={jobId} />
    </Group>
  );
}
