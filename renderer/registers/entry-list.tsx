// Entries of all registers, searched by words; more come when asked for.
import { useDeferredValue, useState } from 'react';
import type { EntryLine } from '../../shared/contract/registers.ts';
import type { RegisterId } from '../../shared/language/identity.ts';
import { usualAbsent } from '../../shared/domain/register/definition.ts';
import { Awaited, Button, ChoiceField, EmptyState, PlainTable, Status, TextField } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ExportButton } from './export-button.tsx';
import { useFactWords } from './words.ts';

export function EntryList() {
  const t = useText();
  const [text, setText] = useState('');
  const [registerId, setRegister] = useState<RegisterId>();
  const asked = useDeferredValue(text);
  const registers = useAnswer('registers.list', {}).value?.registers ?? [];
  return (
    <div className="fp-work-stack">
      <div className="fp-work-row">
        <TextField
          name="entrySearch"
          type="search"
          label={t('registers:search')}
          help={t('registers:searchHelp')}
          value={text}
          onChange={setText}
        />
        <ChoiceField
          name="ofRegister"
          label={t('registers:register')}
          emptyLabel={t('registers:allRegisters')}
          value={registerId}
          onChange={setRegister}
          choices={registers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <Found key={`${registerId} ${asked}`} text={asked} registerId={registerId} />
      {registers.length > 0 && (
        <ExportButton key={`export ${registerId} ${asked}`} asked={{ entries: { text: asked, registerId } }} />
      )}
    </div>
  );
}

function Found({ text, registerId }: { readonly text: string; readonly registerId: RegisterId | undefined }) {
  const t = useText();
  const [pages, setPages] = useState<readonly number[]>([0]);
  return (
    <>
      {pages.map((after, at) => (
        <Stretch
          key={after}
          text={text}
          registerId={registerId}
          after={after}
          isLast={at === pages.length - 1}
          onMore={(last) => setPages((known) => [...known, last])}
          none={
            <EmptyState icon="list" title={text === '' ? t('registers:emptyEntries') : t('registers:noneFound')}>
              <p>{text === '' ? t('registers:emptyEntriesText') : t('registers:searchHelp')}</p>
            </EmptyState>
          }
        />
      ))}
    </>
  );
}

interface StretchProps {
  readonly text: string;
  readonly registerId: RegisterId | undefined;
  readonly after: number;
  readonly isLast: boolean;
  readonly onMore: (last: number) => void;
  readonly none: React.ReactNode;
}

function Stretch({ text, registerId, after, isLast, onMore, none }: StretchProps) {
  const t = useText();
  const { value, failure } = useAnswer('registers.entries', {
    text,
    after,
    ...(registerId === undefined ? {} : { registerId }),
  });
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  if (value.entries.length === 0) return after === 0 ? none : null;
  const last = value.entries.at(-1)?.id ?? 0;
  return (
    <>
      <EntryTable entries={value.entries} />
      {isLast && value.isMore && <Button onPress={() => onMore(last)}>{t('registers:more')}</Button>}
    </>
  );
}

function EntryTable({ entries }: { readonly entries: readonly EntryLine[] }) {
  const t = useText();
  const words = useFactWords();
  const said = ({ facts }: EntryLine, names: readonly string[], without: readonly string[] = []) =>
    names
      .flatMap((name) => facts.filter(({ fact }) => fact === name).map(({ text }) => text))
      .filter((text) => text !== '' && !without.includes(text))
      .join(' · ');
  return (
    <PlainTable
      label={t('registers:part.entries')}
      rows={entries}
      keyOf={({ id }) => String(id)}
      columns={[
        {
          id: 'what',
          label: t('registers:says'),
          isHead: true,
          cell: (line) => (
            <span className="fp-register-entry">
              <a href={`#/registers/entries/${line.id}`}>
                {said(line, ['make', 'model', 'eventKind', 'name'], usualAbsent) ||
                  said(line, ['recordNumber', 'serial', 'caseNumber'])}
              </a>
              <span className="fp-work-second fp-quiet">{line.registerName}</span>
            </span>
          ),
        },
        { id: 'serial', label: t('registers:serial'), isMono: true, cell: (line) => said(line, ['serial']) },
        { id: 'calibre', label: t('registers:facts.calibre'), cell: (line) => said(line, ['calibre']) },
        {
          id: 'status',
          label: t('registers:facts.status'),
          cell: ({ facts }) => {
            const status = facts.find(({ fact }) => fact === 'status');
            return status === undefined ? '' : (words.read(status) ?? status.text);
          },
        },
        { id: 'day', label: t('registers:facts.day'), staysWhole: true, cell: (line) => said(line, ['day']) },
        {
          id: 'number',
          label: t('registers:facts.recordNumber'),
          isMono: true,
          cell: (line) => said(line, ['recordNumber']),
        },
        {
          id: 'remarks',
          label: t('registers:remarked'),
          cell: ({ remarks }) =>
            remarks.map((remark) => (
              <Status key={remark} tone="attention">
                {t(`registers:remark.${remark}`)}
              </Status>
            )),
        },
      ]}
    />
  );
}
