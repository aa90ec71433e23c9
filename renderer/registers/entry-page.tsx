// One entry of another register: what it says, where that comes from, and which of our exhibits it may speak of.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { entryDecisions } from '../../shared/contract/registers.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  ChoiceField,
  CopyText,
  Dialog,
  FactList,
  FailureNotice,
  Group,
  Mono,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Status,
  Tag,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { Addressed } from './addressed.tsx';
import { EntryPairs } from './entry-pairs.tsx';
import { Verbatim } from './review-part.tsx';
import { useFactWords } from './words.ts';

type Read = OutputOf<'registers.entry'>;
type Candidate = Read['candidates'][number];

export function EntryPage({ id }: { readonly id: string }) {
  const number = Number(id);
  const isNumber = Number.isSafeInteger(number) && number > 0;
  const { value, failure } = useAnswer('registers.entry', { id: number }, { isEnabled: isNumber });
  return (
    <Addressed value={value} failure={isNumber ? failure : { code: 'registers.entry-unknown' }}>
      {(read) => <Shown read={read} />}
    </Addressed>
  );
}

function Shown({ read }: { readonly read: Read }) {
  const t = useText();
  const { line } = read;
  const said = (name: string) => line.facts.find(({ fact }) => fact === name)?.text ?? '';
  const title = ['make', 'model', 'serial', 'name', 'eventKind', 'recordNumber']
    .map(said)
    .filter((text) => text !== '');
  return (
    <Page>
      <PageHeader
        above={{ label: t('registers:part.entries'), to: '/registers' }}
        title={title.slice(0, 3).join(' ')}
        beside={<Tag>{line.registerName}</Tag>}
        detail={t('registers:law')}
      />
      <div className="fp-work-stack">
        {line.remarks.map((remark) => (
          <Notice key={remark} tone="warning">
            {t(`registers:remark.${remark}`)}
          </Notice>
        ))}
        <Facts facts={line.facts} joined={read.joined} />
        <Origin read={read} />
        {line.kind !== 'person' && <Candidates read={read} />}
        {read.decisions.length > 0 && <Decisions read={read} />}
        <EntryPairs entryId={line.id} />
      </div>
    </Page>
  );
}

function Facts({ facts, joined }: Pick<Read['line'], 'facts'> & Pick<Read, 'joined'>) {
  const t = useText();
  const words = useFactWords();
  return (
    <Group title={t('registers:says')}>
      <PlainTable
        label={t('registers:says')}
        rows={facts.map((fact, at) => ({ ...fact, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          { id: 'fact', label: t('registers:fact'), isHead: true, cell: (fact) => words.name(fact) },
          {
            id: 'text',
            label: t('registers:inFile'),
            isMono: true,
            cell: ({ text, stored, isCorrected }) => (
              <>
                {text}
                {stored !== undefined && (
                  <span className="fp-work-second fp-quiet">{t('registers:storedAs', { stored })}</span>
                )}
                {isCorrected && <span className="fp-work-second fp-quiet">{t('registers:corrected')}</span>}
              </>
            ),
          },
          { id: 'read', label: t('registers:read'), cell: (fact) => words.read(fact) ?? '' },
          {
            id: 'header',
            label: t('registers:column'),
            cell: ({ header, table = 0 }) => (
              <span className="fp-quiet">
                {joined[table - 1] === undefined
                  ? header
                  : t('registers:columnOf', { column: header, table: joined[table - 1]?.name ?? '' })}
              </span>
            ),
          },
        ]}
      />
    </Group>
  );
}

function Origin({ read: { versions, source, lastSeen, joined } }: { readonly read: Read }) {
  const t = useText();
  const format = useFormat();
  const words = useFactWords();
  const [newest, ...earlier] = versions;
  if (newest === undefined) return null;
  const from = ({ fileName, row, importNumber, importId }: Read['versions'][number]) => (
    <a href={`#/registers/files/${importId}`}>
      {t('registers:fromRow', { file: fileName, row, number: importNumber })}
    </a>
  );
  return (
    <Group title={t('registers:from')}>
      <FactList
        columns={2}
        facts={[
          { label: t('registers:file'), value: from(newest) },
          { label: t('registers:by'), value: `${newest.by} · ${format.moment(newest.recordedAt)}` },
          { label: t('registers:hash'), isWide: true, value: <CopyText value={newest.sha256} /> },
          { label: t('registers:verbatim'), isWide: true, value: <Verbatim source={source} joined={joined} /> },
          ...joined.map(({ name, fileName, sha256 }) => ({
            label: t('registers:hashOf', { table: name === fileName ? name : `${fileName} / ${name}` }),
            isWide: true,
            value: <CopyText value={sha256} />,
          })),
        ]}
      />
      {lastSeen.importNumber !== newest.importNumber && (
        <p className="fp-quiet">{t('registers:lastSeen', { number: lastSeen.importNumber, row: lastSeen.row })}</p>
      )}
      {earlier.length > 0 && (
        <Group title={t('registers:versions')}>
          {earlier.map((version) => (
            <div key={version.id}>
              {from(version)}
              <p className="fp-quiet">{version.facts.map((fact) => `${words.name(fact)}: ${fact.text}`).join(' · ')}</p>
            </div>
          ))}
        </Group>
      )}
    </Group>
  );
}

function Candidates({ read }: { readonly read: Read }) {
  const t = useText();
  const may = useMay('registers.decide');
  const [open, setOpen] = useState<Candidate>();
  return (
    <Group title={t('registers:candidates')} detail={t('registers:candidatesText')}>
      {read.candidates.length === 0 ? (
        <p className="fp-quiet">{t('registers:noCandidates')}</p>
      ) : (
        <PlainTable
          label={t('registers:candidates')}
          rows={read.candidates}
          keyOf={({ exhibitId }) => exhibitId}
          columns={[
            {
              id: 'exhibit',
              label: t('registers:exhibit'),
              isHead: true,
              cell: ({ exhibitId, label, description }) => (
                <>
                  <a href={`#/exhibits/${exhibitId}`}>{label}</a>
                  <span className="fp-work-second fp-quiet">{description}</span>
                </>
              ),
            },
            { id: 'serial', label: t('registers:serial'), isMono: true, cell: ({ serial }) => serial },
            {
              id: 'why',
              label: t('registers:why'),
              cell: ({ cost, agrees }) => (
                <>
                  <Status tone="attention">{cost === 0 ? t('registers:sameReading') : t('registers:alike')}</Status>
                  {agrees.map((one) => (
                    <span key={one} className="fp-work-second">
                      {t(`registers:agrees.${one}`)}
                    </span>
                  ))}
                </>
              ),
            },
            {
              id: 'act',
              label: t('registers:decision'),
              cell: (candidate) => {
                const said = read.decisions.find(({ exhibitId }) => exhibitId === candidate.exhibitId);
                return (
                  <>
                    {said !== undefined && (
                      <span className="fp-work-second">{t(`registers:same.${said.decision}`)}</span>
                    )}
                    {may && (
                      <Button size="small" onPress={() => setOpen(candidate)}>
                        {t('registers:decide')}
                      </Button>
                    )}
                  </>
                );
              },
            },
          ]}
        />
      )}
      {open !== undefined && <DecideDialog read={read} candidate={open} onClose={() => setOpen(undefined)} />}
    </Group>
  );
}

interface DecideProps {
  readonly read: Read;
  readonly candidate: Candidate;
  readonly onClose: () => void;
}

function DecideDialog({ read, candidate, onClose }: DecideProps) {
  const t = useText();
  const act = useAct('registers.decide');
  const [decision, setDecision] = useState<(typeof entryDecisions)[number]>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const decide = async () => {
    setTried(true);
    if (decision === undefined || reason.trim() === '') return;
    const answer = await act.act({ entryId: read.line.id, exhibitId: candidate.exhibitId, decision, reason });
    if (answer.ok) onClose();
  };
  const said = read.line.facts.filter(({ fact }) =>
    ['make', 'model', 'calibre', 'serial', 'day', 'place'].includes(fact),
  );
  const required = (isMissing: boolean) => (tried && isMissing ? t('work:form.required') : undefined);
  return (
    <Dialog
      isOpen
      title={t('registers:beside')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('registers:cancel')}</Button>
          <Button look="primary" isBusy={act.isActing} onPress={() => drop(decide())}>
            {t('registers:record')}
          </Button>
        </>
      }
    >
      <div className="fp-work-stack">
        <div className="fp-work-columns">
          <div className="fp-register-entry">
            <p className="fp-quiet">{read.line.registerName}</p>
            <p>{said.map(({ text }) => text).join(' · ')}</p>
          </div>
          <div>
            <p className="fp-quiet">{candidate.label}</p>
            <p>
              {candidate.description} <Mono>{candidate.serial}</Mono>
            </p>
          </div>
        </div>
        <p className="fp-quiet">{t('registers:decideText')}</p>
        <FailureNotice failure={act.failure} />
        <ChoiceField
          name="entryDecision"
          look="radio"
          label={t('registers:decision')}
          isRequired
          value={decision}
          onChange={setDecision}
          error={required(decision === undefined)}
          choices={entryDecisions.map((value) => ({ value, label: t(`registers:same.${value}`) }))}
        />
        <TextField
          name="decideReason"
          label={t('registers:reason')}
          isRequired
          value={reason}
          onChange={setReason}
          error={required(reason.trim() === '')}
        />
      </div>
    </Dialog>
  );
}

function Decisions({ read }: { readonly read: Read }) {
  const t = useText();
  const format = useFormat();
  return (
    <Group title={t('registers:decided')}>
      <PlainTable
        label={t('registers:decided')}
        rows={read.decisions}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'exhibit',
            label: t('registers:exhibit'),
            isHead: true,
            cell: ({ exhibitId, exhibit }) => <a href={`#/exhibits/${exhibitId}`}>{exhibit}</a>,
          },
          { id: 'decision', label: t('registers:decision'), cell: ({ decision }) => t(`registers:same.${decision}`) },
          { id: 'reason', label: t('registers:reason'), cell: ({ reason }) => reason },
          { id: 'at', label: t('registers:at'), staysWhole: true, cell: ({ recordedAt }) => format.moment(recordedAt) },
          { id: 'by', label: t('registers:by'), cell: ({ by }) => by },
        ]}
      />
    </Group>
  );
}
