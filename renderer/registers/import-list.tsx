// Files that were brought in, the newest first: how far, and what waits.
import { Awaited, EmptyState, PlainTable, Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import type { ImportLine } from '../../shared/contract/registers.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

const tones: Readonly<Record<ImportLine['state'], StatusTone>> = {
  running: 'active',
  interrupted: 'attention',
  completed: 'good',
  'given-up': 'quiet',
};

export function ImportState({ state }: Pick<ImportLine, 'state'>) {
  const t = useText();
  return <Status tone={tones[state]}>{t(`registers:states.${state}`)}</Status>;
}

export function ImportList() {
  const t = useText();
  const format = useFormat();
  const { value, failure } = useAnswer('registers.imports', {});
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  if (value.imports.length === 0)
    return (
      <EmptyState icon="upload" title={t('registers:emptyImports')}>
        <p>{t('registers:emptyEntriesText')}</p>
      </EmptyState>
    );
  return (
    <PlainTable
      label={t('registers:part.imports')}
      rows={value.imports}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('registers:number'),
          isHead: true,
          staysWhole: true,
          cell: ({ id, number }) => (
            <a className="fp-mono" href={`#/registers/files/${id}`}>
              {number}
            </a>
          ),
        },
        {
          id: 'file',
          label: t('registers:file'),
          cell: ({ fileName, registerName }) => (
            <>
              <span className="fp-breaks">{fileName}</span>
              <span className="fp-work-second fp-quiet">{registerName}</span>
            </>
          ),
        },
        {
          id: 'state',
          label: t('registers:state'),
          cell: ({ state, waiting }) => (
            <>
              <ImportState state={state} />
              {waiting > 0 && <span className="fp-work-second">{t('registers:waiting', { count: waiting })}</span>}
            </>
          ),
        },
        { id: 'rows', label: t('registers:rows'), isNumber: true, cell: ({ counts }) => format.number(counts.rows) },
        {
          id: 'entries',
          label: t('registers:newEntries'),
          isNumber: true,
          cell: ({ counts }) => format.number(counts.entries),
        },
        {
          id: 'unchanged',
          label: t('registers:unchanged'),
          isNumber: true,
          cell: ({ counts }) => format.number(counts.unchanged),
        },
        { id: 'held', label: t('registers:held'), isNumber: true, cell: ({ counts }) => format.number(counts.held) },
        { id: 'at', label: t('registers:at'), staysWhole: true, cell: ({ recordedAt }) => format.moment(recordedAt) },
        { id: 'by', label: t('registers:by'), cell: ({ by }) => by },
      ]}
    />
  );
}
