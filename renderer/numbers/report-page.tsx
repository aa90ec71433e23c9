// A report before it is made: what is counted, what records lack, the numbers with their charts, and making it.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { KnownDefinition } from '../../shared/contract/numbers.ts';
import type { ReportDefinition } from '../../shared/domain/numbers/definition.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import type { ReportSnapshotId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  AwaitedPage,
  Button,
  EmptyState,
  FailureNotice,
  Group,
  ListWithSheet,
  LoadingLines,
  LongTextField,
  Notice,
  Page,
  PageHeader,
  ProgressLine,
  Tag,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { Behind } from './behind.tsx';
import { enteredFor, isYear, lastYear, parametersOf, useCounted } from './counting.ts';
import { ParameterFields } from './parameters.tsx';
import { Completeness, ReportTables, type Chosen } from './report-tables.tsx';

interface ReportPageProps {
  readonly code: string;
  /** The snapshot that a new one would correct. */
  readonly corrects?: string | undefined;
}

export function ReportPage({ code, corrects }: ReportPageProps) {
  const t = useText();
  const { value, failure } = useAnswer('numbers.reports', {});
  if (value === undefined) return <AwaitedPage failure={failure} />;
  const known = value.definitions.find(({ definition }) => definition.code === code);
  const old = value.snapshots.find(({ id }) => id === corrects);
  if (known === undefined) return <UnknownReport />;
  if (known.fault !== undefined)
    return (
      <Page>
        <ReportHeader definition={known.definition} />
        <Notice tone="danger" title={t('numbers:unusable', { field: known.fault.name })} />
      </Page>
    );
  return (
    <Counting
      key={`${code} ${known.definition.version} ${corrects ?? ''}`}
      known={known}
      corrects={old === undefined ? undefined : { id: old.id, number: old.number, year: old.from.slice(0, 4) }}
    />
  );
}

export function UnknownReport() {
  const t = useText();
  return (
    <Page>
      <EmptyState icon="list" title={t('numbers:unknown')} />
    </Page>
  );
}

export function ReportHeader({
  definition,
  actions,
}: {
  readonly definition: ReportDefinition;
  readonly actions?: React.ReactNode;
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <PageHeader
      above={{ label: t('numbers:title'), to: '/numbers' }}
      title={wordsIn(definition.words, language)}
      detail={wordsIn(definition.explains, language)}
      beside={definition.isVerified ? undefined : <Tag>{t('numbers:unverified')}</Tag>}
      actions={actions}
    />
  );
}

interface CountingProps {
  readonly known: KnownDefinition;
  readonly corrects: { readonly id: ReportSnapshotId; readonly number: string; readonly year: string } | undefined;
}

function Counting({ known: { definition, origin, isRetired }, corrects }: CountingProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const [entered, setEntered] = useState(() => enteredFor(definition, corrects?.year ?? lastYear()));
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<Chosen>();
  const make = useAct('numbers.make-snapshot');
  const retire = useAct('numbers.retire-definition');
  const mayMake = useMay('numbers.make-snapshot');
  const { code, version } = definition;
  const hasYear = isYear(entered.year);
  const counted = useCounted({ code, version }, hasYear ? parametersOf(entered) : undefined);
  const give = async () => {
    if (!hasYear) return;
    const answer = await make.act({
      code,
      version,
      parameters: parametersOf(entered),
      reason,
      ...(corrects === undefined ? {} : { corrects: corrects.id }),
    });
    if (answer.ok) navigate(`/numbers/made/${answer.value.id}`);
  };
  const canRetire = origin === 'station' && !isRetired && mayMake;
  return (
    <ListWithSheet
      list={
        <Page>
          <ReportHeader
            definition={definition}
            actions={
              canRetire && (
                <Button
                  icon="remove"
                  isBusy={retire.isActing}
                  onPress={() => drop(retire.act({ code }).then((answer) => answer.ok && navigate('/numbers')))}
                >
                  {t('numbers:retire')}
                </Button>
              )
            }
          />
          <FailureNotice failure={retire.failure} />
          {corrects !== undefined && (
            <Notice tone="info" title={t('numbers:correcting', { number: corrects.number })} />
          )}
          <Group title={t('numbers:parameters')}>
            <ParameterFields
              definition={definition}
              entered={entered}
              onChange={setEntered}
              yearError={hasYear ? undefined : t('numbers:yearWrong')}
            />
          </Group>
          <CountedNumbers counted={counted} onChoose={setChosen} />
          {mayMake && !isRetired && (
            <Group title={t('numbers:make')} detail={t('numbers:makeHelp')}>
              <LongTextField
                name="remark"
                label={t('numbers:remark')}
                help={t('numbers:remarkHelp')}
                rows={2}
                value={entered.remark}
                onChange={(remark) => setEntered({ ...entered, remark })}
              />
              {corrects !== undefined && (
                <LongTextField
                  name="reason"
                  label={t('numbers:reason')}
                  isRequired
                  rows={2}
                  value={reason}
                  onChange={setReason}
                  error={
                    make.failure?.fields?.some(({ path }) => path === 'reason') === true
                      ? t('work:form.required')
                      : undefined
                  }
                />
              )}
              <FailureNotice failure={make.failure} />
              <Button look="primary" icon="save" isBusy={make.isActing} onPress={() => drop(give())}>
                {t('numbers:make')}
              </Button>
            </Group>
          )}
        </Page>
      }
      sheet={
        chosen !== undefined && counted.parameters !== undefined ? (
          <Behind
            key={JSON.stringify(chosen.drill)}
            of={{ definition: { code, version }, parameters: counted.parameters }}
            chosen={chosen}
            onClose={() => setChosen(undefined)}
          />
        ) : undefined
      }
    />
  );
}

/** What was counted, or how far the reading of the records is. */
export function CountedNumbers({
  counted: { value, failure, parameters },
  onChoose,
}: {
  readonly counted: ReturnType<typeof useCounted>;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const t = useText();
  const format = useFormat();
  if (failure !== undefined) return <FailureNotice failure={failure} />;
  if (value === undefined) return <LoadingLines lines={6} />;
  if (!value.isReady)
    return (
      <div role="status">
        <ProgressLine
          label={t('numbers:counting', { loaded: format.number(value.loaded), total: format.number(value.total) })}
          done={value.loaded}
          total={value.total}
          unit="entries"
          secondsLeft={undefined}
        />
      </div>
    );
  return (
    <>
      <Completeness lacking={value.lacking} onChoose={onChoose} />
      <ReportTables
        definition={value.definition}
        report={value.report}
        remark={parameters?.remark ?? ''}
        onChoose={onChoose}
      />
    </>
  );
}
