// What belongs to the work besides the values: when, under which conditions, why with something overdue, and what is kept of rounds fired.
import { usedOverdue } from './overdue.ts';
import { Group, LongTextField, MomentField, Notice, NumberField, PlainTable, TextField } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { Worksheet } from './worksheet-access.ts';
import type { RecoveredLine, Written } from './written.ts';

export interface CompletionProps {
  readonly sheet: Worksheet;
  readonly written: Written;
  readonly onChange: (written: Written) => void;
  readonly recovered: readonly RecoveredLine[];
  readonly isTried: boolean;
}

export function Completion({ sheet, written, onChange, recovered, isTried }: CompletionProps) {
  const t = useText();
  const { environment } = written;
  const set = (part: Partial<Written>) => onChange({ ...written, ...part });
  const overdue = usedOverdue(sheet, written);
  const missing = isTried ? t('work:form.required') : undefined;
  return (
    <Group title={t('worksheets:performed')} detail={t('worksheets:performedHelp')}>
      <div className="fp-work-columns">
        <MomentField
          name="performedFrom"
          label={t('worksheets:from')}
          isRequired
          offersNow
          value={written.performedFrom}
          error={written.performedFrom === '' ? missing : undefined}
          onChange={(performedFrom) => set({ performedFrom })}
        />
        <MomentField
          name="performedTo"
          label={t('worksheets:to')}
          isRequired
          offersNow
          value={written.performedTo}
          error={written.performedTo === '' ? missing : undefined}
          onChange={(performedTo) => set({ performedTo })}
        />
        {sheet.definition.asksEnvironment === true && (
          <>
            <NumberField
              name="environment.temperature"
              label={t('worksheets:temperature')}
              unit="°C"
              allowsFraction
              value={environment.temperature}
              onChange={(temperature) => set({ environment: { ...environment, temperature } })}
            />
            <NumberField
              name="environment.humidity"
              label={t('worksheets:humidity')}
              unit="%"
              allowsFraction
              value={environment.humidity}
              onChange={(humidity) => set({ environment: { ...environment, humidity } })}
            />
            <TextField
              name="environment.note"
              label={t('worksheets:conditions')}
              help={t('worksheets:conditionsHelp')}
              value={environment.note}
              onChange={(note) => set({ environment: { ...environment, note } })}
            />
          </>
        )}
      </div>
      {overdue.length > 0 && (
        <>
          <Notice tone="warning" title={t('worksheets:overdueTitle')}>
            <Overdue lines={overdue} />
          </Notice>
          <LongTextField
            name="exceptionReason"
            label={t('worksheets:exceptionReason')}
            help={t('worksheets:exceptionHelp')}
            isRequired
            rows={2}
            value={written.exceptionReason}
            error={written.exceptionReason.trim() === '' ? missing : undefined}
            onChange={(exceptionReason) => set({ exceptionReason })}
          />
        </>
      )}
      {recovered.length > 0 && <RecoveredTable written={written} onChange={onChange} recovered={recovered} />}
    </Group>
  );
}

function Overdue({ lines }: { readonly lines: ReturnType<typeof usedOverdue> }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className="fp-plain-list">
      {lines.map(({ id, name, since }) => (
        <li key={id}>
          {name}:{' '}
          {since === undefined
            ? t('worksheets:neverCalibrated')
            : t('worksheets:ranOut', { at: format.moment(since, 'day') })}
        </li>
      ))}
    </ul>
  );
}

function RecoveredTable({ written, onChange, recovered }: Pick<CompletionProps, 'written' | 'onChange' | 'recovered'>) {
  const t = useText();
  const name = (line: RecoveredLine, part: { mark?: string; description?: string }) =>
    onChange({
      ...written,
      named: { ...written.named, [line.key]: { mark: line.mark, description: line.description, ...part } },
    });
  return (
    <>
      <h3>{t('worksheets:recovered')}</h3>
      <p className="fp-quiet">{t('worksheets:recoveredHelp')}</p>
      <PlainTable
        label={t('worksheets:recovered')}
        keyOf={({ key }) => key}
        rows={recovered}
        columns={[
          {
            id: 'what',
            label: t('worksheets:kept'),
            isHead: true,
            cell: ({ kind, count }) => `${count} × ${t(`vocabulary:exhibitKind.${kind}`)}`,
          },
          {
            id: 'mark',
            label: t('worksheets:mark'),
            cell: (line) => (
              <TextField
                name={`recovered.${line.key}.mark`}
                label={t('worksheets:mark')}
                hidesLabel
                isMono
                maxLength={40}
                value={line.mark}
                onChange={(mark) => name(line, { mark })}
              />
            ),
          },
          {
            id: 'description',
            label: t('worksheets:description'),
            cell: (line) => (
              <TextField
                name={`recovered.${line.key}.description`}
                label={t('worksheets:description')}
                hidesLabel
                value={line.description}
                onChange={(description) => name(line, { description })}
              />
            ),
          },
        ]}
      />
    </>
  );
}
