// Sending to another station: to whom, which exhibits as a record and which as things, what is left out and why; signed where things go, then sealed.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ExhibitChoice } from '../../shared/domain/exchange/exhibit-choice.ts';
import { mostHandedOver } from '../../shared/domain/lists/exhibits.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId, ExhibitId, StationCardId } from '../../shared/language/identity.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  EmptyState,
  FailureNotice,
  FormErrors,
  Group,
  LinkButton,
  LongTextField,
  Notice,
  Page,
  PageHeader,
  SignDialog,
  TextField,
} from '../components/index.ts';
import type { FormError } from '../components/index.ts';
import { WitnessFields, type TypedWitness } from '../custody/witness-fields.tsx';
import { JobResult } from '../documents/job-result.tsx';
import { exhibitsNamedBy } from '../exhibits/carried-choice.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { ChooseExhibits } from './choose-exhibits.tsx';
import { ChooseIntelligence, type ChosenReport } from './choose-intelligence.tsx';
import { SealedFile, useSavePlace } from './sealed-file.tsx';
import { thisMoment } from './this-moment.ts';
import { TransferPreview } from './transfer-preview.tsx';

export interface SendPageProps {
  /** What was chosen elsewhere, as an address names it. */
  readonly named: string | undefined;
}

export function SendPage({ named }: SendPageProps) {
  const t = useText();
  const may = useMay('exchange.make');
  const stations = useAnswer('exchange.stations', {}).value?.stations;
  const ready = stations?.filter(({ state }) => state === 'compared');
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('exchange:title'), to: '/exchange' }}
        title={t('exchange:makeTitle')}
        detail={t('exchange:makeHelp')}
      />
      {!may ? (
        <FailureNotice failure={{ code: 'station.forbidden' }} />
      ) : ready?.length === 0 ? (
        <EmptyState
          icon="station"
          title={t('exchange:noStation')}
          action={
            <LinkButton to="/exchange/stations" look="primary" icon="key">
              {t('exchange:book')}
            </LinkButton>
          }
        />
      ) : (
        <Send stations={ready ?? []} named={named} />
      )}
    </Page>
  );
}

type Stations = OutputOf<'exchange.stations'>['stations'];

function Send({ stations, named }: SendPageProps & { readonly stations: Stations }) {
  const t = useText();
  const format = useFormat();
  const mayDispatch = useMay('exchange.dispatch');
  const mayIntelligence = useMay('exchange.reports-for');
  const make = useAct('exchange.make');
  const dispatch = useAct('exchange.dispatch');
  const place = useSavePlace();
  const cases = useAnswer('cases.list', {}).value?.cases ?? [];
  const [cardId, setCardId] = useState<StationCardId>();
  const [caseId, setCaseId] = useState<CaseId>();
  const [isWhole, setWhole] = useState(false);
  const came = exhibitsNamedBy(named);
  const [choice, setChoice] = useState<ExhibitChoice<ExhibitId>>({ records: came ?? [], things: [] });
  const { records, things } = choice;
  const [reports, setReports] = useState<readonly ChosenReport[]>([]);
  const [includeFiles, setIncludeFiles] = useState(true);
  const [includeParties, setIncludeParties] = useState(false);
  const [note, setNote] = useState('');
  const [purpose, setPurpose] = useState('');
  const [authority, setAuthority] = useState('');
  const [carrier, setCarrier] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [isSigning, setSigning] = useState(false);
  const [witness, setWitness] = useState<TypedWitness>();
  const [jobId, setJobId] = useState<string>();
  const station = stations.find(({ id }) => id === cardId) ?? (stations.length === 1 ? stations[0] : undefined);
  const wrong: FormError[] = [];
  const required = t('exchange:required');
  if (station === undefined) wrong.push({ path: 'station', label: t('exchange:to'), message: required });
  const isCaseChosen = (isWhole && caseId !== undefined) || records.length > 0;
  // Intelligence may go alone.
  const isChosen = isCaseChosen || reports.length > 0;
  const whole = isWhole && caseId !== undefined ? [caseId] : [];
  if (!isChosen) wrong.push({ path: 'case', label: t('exchange:chooseExhibits'), message: required });
  if (records.length > mostHandedOver)
    wrong.push({
      path: 'case',
      label: t('exchange:chooseExhibits'),
      message: t('exchange:tooManyFound', { most: format.number(mostHandedOver) }),
    });
  if (things.length > 0 && purpose.trim() === '')
    wrong.push({ path: 'purpose', label: t('exchange:purpose'), message: required });
  const errorOf = (path: string) => (attempt === 0 ? undefined : wrong.find((one) => one.path === path)?.message);
  const isDemanded = dispatch.failure?.code === 'custody.needs-witness';
  const seal = async (chosen: { readonly saveHandle?: string }) => {
    if (station === undefined) return;
    const answer = await make.act({
      cardId: station.id,
      caseIds: whole,
      exhibitIds: [...records],
      includeFiles,
      includeParties,
      reports: [...reports],
      note: note.trim(),
      ...chosen,
    });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  const begin = async () => {
    if (wrong.length > 0) {
      setAttempt((count) => count + 1);
      return;
    }
    if (things.length > 0) {
      setSigning(true);
      return;
    }
    const chosen = await place('transfer.zip.age');
    if (chosen !== undefined) await seal(chosen);
  };
  const sign = async (passphrase: string) => {
    if (station === undefined) return;
    const chosen = await place('transfer.zip.age');
    if (chosen === undefined) return;
    const answer = await dispatch.act({
      cardId: station.id,
      exhibitIds: [...things],
      occurredAt: thisMoment(),
      purpose: purpose.trim(),
      authority: authority.trim(),
      carrier: carrier.trim(),
      signature: { passphrase },
      ...(witness === undefined ? {} : { witness }),
    });
    if (!answer.ok) return;
    // What is signed is on its way; the seal can be made again, the signature not.
    setChoice({ records, things: [] });
    setSigning(false);
    await seal(chosen);
  };
  return (
    <form
      className="fp-work-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        drop(begin());
      }}
    >
      <FormErrors errors={attempt === 0 ? [] : wrong} attempt={attempt} />
      <FailureNotice failure={make.failure} />
      <ChoiceField
        name="station"
        label={t('exchange:to')}
        isRequired
        value={station?.id}
        onChange={(next) => {
          setCardId(next);
          // What one station may have, another may not.
          setReports([]);
        }}
        choices={stations.map(({ id, name, agency }) => ({ value: id, label: `${name}, ${agency}` }))}
        error={errorOf('station')}
      />
      <ChoiceField
        name="case"
        label={t('exchange:case')}
        emptyLabel={t('exchange:everyCase')}
        value={caseId}
        onChange={setCaseId}
        choices={cases.map(({ id, title }) => ({ value: id, label: title }))}
        error={errorOf('case')}
      />
      {caseId !== undefined && (
        <CheckField name="wholeCase" label={t('exchange:wholeCase')} value={isWhole} onChange={setWhole} />
      )}
      {came === undefined && <Notice tone="warning" title={t('work:custody.choiceGone')} />}
      <ChooseExhibits
        caseId={caseId}
        isWhole={isWhole && caseId !== undefined}
        choice={choice}
        mayDispatch={mayDispatch}
        onChange={setChoice}
      />
      <CheckField
        name="includeFiles"
        label={t('exchange:includeFiles')}
        value={includeFiles}
        onChange={setIncludeFiles}
      />
      <CheckField
        name="includeParties"
        label={t('exchange:includeParties')}
        help={t('exchange:includePartiesHelp')}
        value={includeParties}
        onChange={setIncludeParties}
      />
      {mayIntelligence && station !== undefined && (
        <ChooseIntelligence key={station.id} cardId={station.id} value={reports} onChange={setReports} />
      )}
      {station !== undefined && isChosen && (
        <TransferPreview
          cardId={station.id}
          caseIds={whole}
          exhibitIds={records}
          includeFiles={includeFiles}
          reports={reports}
        />
      )}
      {things.length > 0 && (
        <Group title={t('exchange:things')}>
          <TextField
            name="purpose"
            label={t('exchange:purpose')}
            isRequired
            maxLength={200}
            value={purpose}
            onChange={setPurpose}
            error={errorOf('purpose')}
          />
          <TextField
            name="authority"
            label={t('exchange:authority')}
            maxLength={1000}
            value={authority}
            onChange={setAuthority}
          />
          <TextField
            name="carrier"
            label={t('exchange:carrier')}
            maxLength={1000}
            value={carrier}
            onChange={setCarrier}
          />
        </Group>
      )}
      <LongTextField
        name="note"
        label={t('exchange:note')}
        rows={2}
        maxLength={10_000}
        value={note}
        onChange={setNote}
      />
      <div className="fp-button-row">
        <Button look="primary" type="submit" icon="package" isBusy={make.isActing || dispatch.isActing}>
          {t('exchange:make')}
        </Button>
      </div>
      <JobResult jobId={jobId}>{(job) => <SealedFile job={job} />}</JobResult>
      <SignDialog
        isOpen={isSigning}
        title={t('exchange:makeTitle')}
        who="own"
        actLabel={t('exchange:dispatchAct')}
        failure={dispatch.failure}
        isActing={dispatch.isActing}
        onClose={() => setSigning(false)}
        onSign={({ passphrase }) => sign(passphrase)}
      >
        <p>{t('exchange:signThings', { number: format.number(things.length), station: station?.name ?? '' })}</p>
        <WitnessFields isDemanded={isDemanded} value={witness} onChange={setWitness} />
      </SignDialog>
    </form>
  );
}
