// Labels for places, people and packages, the sheets that hang beside a scanner, and every label that is good now.
import { useMemo, useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { shownLabelCode } from '../../shared/domain/label-code.ts';
import { labelForms, labelStocks } from '../../shared/domain/label-stock.ts';
import { foldedWords, foldForSearch, holdsWords } from '../../shared/domain/fold-text.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  ChoicesField,
  EmptyState,
  FailureNotice,
  Group,
  PlainTable,
  TextField,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';

type Order = InputOf<'labels.make'>;
type Subject = Order['subjects'][number];
const kinds = ['place', 'person', 'package'] as const;

export function LabelsPage() {
  const mayMake = useMay('labels.make');
  return (
    <div className="fp-work-stack">
      {mayMake && <CodeSheets />}
      {mayMake && <PrintLabels />}
      <LabelsInUse />
    </div>
  );
}

function CodeSheets() {
  const t = useText();
  const { language } = useLanguage();
  const make = useAct('labels.sheet');
  const [jobId, setJobId] = useState<string>();
  const print = async (sheet: InputOf<'labels.sheet'>['sheet']) => {
    const answer = await make.act({ sheet, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group title={t('scanning:labels.sheets')} detail={t('scanning:labels.sheets-detail')}>
      <div className="fp-button-row">
        <Button icon="print" isBusy={make.isActing} onPress={() => drop(print('commands'))}>
          {t('scanning:labels.commands')}
        </Button>
        <Button icon="print" isBusy={make.isActing} onPress={() => drop(print('self-test'))}>
          {t('scanning:labels.self-test')}
        </Button>
      </div>
      <FailureNotice failure={make.failure} />
      <JobResult jobId={jobId} />
    </Group>
  );
}

function useSubjects(
  kind: (typeof kinds)[number],
): readonly { readonly key: string; readonly label: string; readonly subject: Subject }[] {
  const places = useAnswer('places.list', {}, { isEnabled: kind === 'place' });
  const people = useAnswer('people.list', {}, { isEnabled: kind === 'person' });
  const submissions = useAnswer('intake.submissions', {}, { isEnabled: kind === 'package' });
  switch (kind) {
    case 'place':
      return (places.value?.places ?? []).map(({ id, path }) => ({
        key: id,
        label: path,
        subject: { type: 'place', id },
      }));
    case 'person':
      return (people.value?.people ?? [])
        .filter(({ state }) => state === 'active')
        .map(({ id, name }) => ({ key: id, label: name, subject: { type: 'person', id } }));
    case 'package':
      return (submissions.value?.submissions ?? []).flatMap(({ id, receiptNumber, packages }) =>
        packages.map(({ sealAsRead }, index) => ({
          key: `${id}/${index + 1}`,
          label: `${receiptNumber} · ${index + 1} / ${packages.length} ${sealAsRead}`.trim(),
          subject: { type: 'package', id, number: index + 1 },
        })),
      );
  }
}

/** So many are shown to choose from; a station has thousands of shelves. */
const mostShown = 48;

/** What was chosen stays in sight, whatever is looked for afterwards. */
function Subjects({
  subjects,
  chosen,
  onChange,
}: {
  readonly subjects: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const t = useText();
  const [wanted, setWanted] = useState('');
  const lines = useMemo(() => subjects.map(({ label }) => foldForSearch([label])), [subjects]);
  const words = foldedWords(wanted);
  const fitting = subjects.filter(({ key }, at) => chosen.includes(key) || holdsWords(lines[at] ?? '', words));
  const shown = fitting.filter(({ key }, at) => at < mostShown || chosen.includes(key));
  return (
    <>
      {subjects.length > mostShown && (
        <TextField name="labelFind" label={t('scanning:labels.find')} value={wanted} onChange={setWanted} />
      )}
      <ChoicesField
        name="labelSubjects"
        label={t('scanning:labels.which')}
        value={chosen}
        onChange={onChange}
        columns={3}
        choices={shown.map(({ key, label }) => ({ value: key, label }))}
      />
      <p className="fp-quiet" role="status">
        {fitting.length > shown.length && t('scanning:labels.more-fit', { count: fitting.length - shown.length })}
      </p>
    </>
  );
}

function PrintLabels() {
  const t = useText();
  const { language } = useLanguage();
  const make = useAct('labels.make');
  const [kind, setKind] = useState<(typeof kinds)[number]>('place');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [size, setSize] = useState<Order['size']>('a4-70x36');
  const [form, setForm] = useState<Order['form']>('pdf');
  const [dots, setDots] = useState<'203' | '300'>('203');
  const [withRuler, setWithRuler] = useState(false);
  const [reason, setReason] = useState('');
  const [jobId, setJobId] = useState<string>();
  const subjects = useSubjects(kind);
  const start = async () => {
    const answer = await make.act({
      subjects: subjects.filter(({ key }) => chosen.includes(key)).map(({ subject }) => subject),
      form,
      size,
      dotsPerInch: dots === '203' ? 203 : 300,
      withRuler,
      language,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group title={t('scanning:labels.print')} detail={t('scanning:labels.print-detail')}>
      <div className="fp-work-stack">
        <ChoiceField
          name="labelKind"
          label={t('scanning:labels.kind')}
          look="radio"
          value={kind}
          onChange={(next) => {
            setKind(next ?? kind);
            setChosen([]);
          }}
          choices={kinds.map((value) => ({ value, label: t(`scanning:type.${value}`) }))}
        />
        {subjects.length === 0 ? (
          <p className="fp-quiet">{t('scanning:labels.nothing-to-label')}</p>
        ) : (
          <Subjects subjects={subjects} chosen={chosen} onChange={setChosen} />
        )}
        <div className="fp-work-columns">
          <ChoiceField
            name="labelStock"
            label={t('work:exhibit.labelSize')}
            value={size}
            onChange={(next) => setSize(next ?? size)}
            choices={labelStocks.map((value) => ({
              value,
              label: value === 'a4-70x36' ? t('scanning:labels.sheet-of-24') : `${value.replace('x', ' × ')} mm`,
            }))}
          />
          <ChoiceField
            name="labelForm"
            label={t('scanning:labels.form')}
            help={t('scanning:labels.form-help')}
            value={form}
            onChange={(next) => setForm(next ?? form)}
            choices={labelForms.map((value) => ({ value, label: value.toUpperCase() }))}
          />
          <ChoiceField
            name="labelPrinter"
            label={t('work:exhibit.labelDots')}
            value={dots}
            onChange={(next) => setDots(next ?? dots)}
            choices={(['203', '300'] as const).map((value) => ({
              value,
              label: t('work:exhibit.labelDpi', { dpi: value }),
            }))}
          />
          <TextField
            name="labelReason"
            label={t('scanning:labels.reason')}
            help={t('scanning:labels.reason-help')}
            value={reason}
            onChange={setReason}
            maxLength={200}
          />
        </div>
        <CheckField
          name="labelWithRuler"
          label={t('work:exhibit.labelRuler')}
          value={withRuler}
          onChange={setWithRuler}
        />
        <div className="fp-button-row">
          <Button
            look="primary"
            icon="label"
            isDisabled={chosen.length === 0}
            isBusy={make.isActing}
            onPress={() => drop(start())}
          >
            {t('work:exhibit.labelMake')}
          </Button>
        </div>
        <FailureNotice failure={make.failure} whatIsSafe={t('work:job.failed')} />
        <JobResult jobId={jobId} />
      </div>
    </Group>
  );
}

function LabelsInUse() {
  const t = useText();
  const format = useFormat();
  const { value, failure } = useAnswer('labels.list', { onlyCurrent: true });
  const labels = value?.labels ?? [];
  return (
    <Group title={t('scanning:labels.in-use')} detail={t('scanning:labels.in-use-detail')}>
      <FailureNotice failure={failure} />
      {labels.length === 0 ? (
        <EmptyState icon="label" title={t('scanning:labels.none')}>
          <p>{t('scanning:labels.none-why')}</p>
        </EmptyState>
      ) : (
        <PlainTable
          label={t('scanning:labels.in-use')}
          rows={labels}
          keyOf={({ code }) => code}
          columns={[
            { id: 'code', label: t('scanning:labels.code'), isMono: true, cell: ({ code }) => shownLabelCode(code) },
            { id: 'type', label: t('scanning:labels.kind'), cell: ({ type }) => t(`scanning:type.${type}`) },
            { id: 'subject', label: t('scanning:list.subject'), isHead: true, cell: ({ shown }) => shown },
            { id: 'issued', label: t('scanning:labels.issued'), cell: ({ issuedAt }) => format.moment(issuedAt) },
            { id: 'by', label: t('scanning:labels.by'), cell: ({ issuedBy }) => issuedBy },
          ]}
        />
      )}
    </Group>
  );
}
