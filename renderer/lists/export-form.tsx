// Exporting what is seen, beside the list: format, rows, separator; then the finished file to take along.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import type { ListDescription, ListLayout, ListQuestion } from '../../shared/domain/lists/list-description.ts';
import { drop } from '../../shared/language/habits.ts';
import { languages } from '../../shared/domain/roles.ts';
import { Button, CheckField, ChoiceField, FailureNotice, Sheet } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { Exported } from './exported.tsx';
import type { Selected } from './list-selection.ts';

type Order = InputOf<'lists.export'>;
type CsvFormat = Extract<Order['format'], { kind: 'csv' }>;

export interface ExportFormProps {
  readonly description: ListDescription;
  readonly question: ListQuestion;
  readonly layout: ListLayout;
  readonly total: number;
  readonly selected: Selected | undefined;
  readonly selectedCount: number;
  readonly onClose: () => void;
}

export function ExportForm(props: ExportFormProps) {
  const { description, question, layout, total, selected, selectedCount, onClose } = props;
  const t = useText();
  const format = useFormat();
  const screen = useLanguage().language;
  const order = useAct('lists.export');
  const [kind, setKind] = useState<Order['format']['kind']>('csv');
  const [rows, setRows] = useState<'all' | 'some'>(selected === undefined ? 'all' : 'some');
  const [separator, setSeparator] = useState<CsvFormat['separator']>('semicolon');
  const [withByteOrderMark, setMark] = useState(true);
  const [language, setLanguage] = useState(screen);
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    setJobId(undefined);
    const answer = await order.act({
      list: description.name,
      question: { ...question, filters: question.filters.map(({ name, values }) => ({ name, values: [...values] })) },
      ...(rows === 'some' && selected !== undefined ? { only: selected } : {}),
      columns: layout.map(({ name }) => name),
      language,
      format: kind === 'pdf' ? { kind } : { kind, separator, withByteOrderMark },
    });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Sheet label={t('lists:export.title')} title={t('lists:export.title')} onClose={onClose}>
      <div className="fp-work-stack">
        <p className="fp-quiet">{t('lists:export.help')}</p>
        <ChoiceField
          name="exportFormat"
          label={t('lists:export.format')}
          look="radio"
          value={kind}
          onChange={(next) => setKind(next ?? kind)}
          choices={[
            { value: 'csv', label: t('lists:export.csv') },
            { value: 'pdf', label: t('lists:export.pdf') },
          ]}
        />
        {selected !== undefined && (
          <ChoiceField
            name="exportRows"
            label={t('lists:export.rows')}
            look="radio"
            value={rows}
            onChange={(next) => setRows(next ?? rows)}
            choices={[
              { value: 'some', label: t('lists:export.some', { count: format.number(selectedCount) }) },
              { value: 'all', label: t('lists:export.all', { count: format.number(total) }) },
            ]}
          />
        )}
        {kind === 'csv' && (
          <>
            <ChoiceField
              name="exportSeparator"
              label={t('lists:export.separator')}
              look="radio"
              value={separator}
              onChange={(next) => setSeparator(next ?? separator)}
              choices={(['semicolon', 'comma', 'tab'] as const).map((value) => ({
                value,
                label: t(`lists:export.${value}`),
              }))}
            />
            <CheckField
              name="exportMark"
              label={t('lists:export.byteOrderMark')}
              help={t('lists:export.byteOrderMarkHelp')}
              value={withByteOrderMark}
              onChange={setMark}
            />
          </>
        )}
        <ChoiceField
          name="exportLanguage"
          label={t('lists:export.language')}
          value={language}
          onChange={(next) => setLanguage(next ?? language)}
          choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
        />
        <div className="fp-button-row">
          <Button look="primary" icon="download" isBusy={order.isActing} onPress={() => drop(start())}>
            {t('lists:export.start')}
          </Button>
        </div>
        <FailureNotice failure={order.failure} whatIsSafe={t('work:job.failed')} />
        <JobResult jobId={jobId}>{(job) => <Exported job={job} />}</JobResult>
      </div>
    </Sheet>
  );
}
