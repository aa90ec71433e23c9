// Serial numbers that wait for a second person. The first entry is not on this page until the second one is on record.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  EmptyState,
  FailureNotice,
  LoadingLines,
  Mono,
  Notice,
  Page,
  PageHeader,
  Status,
  TextField,
  Thumbnail,
} from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { CharacterTable } from './character-table.tsx';

type Awaiting = OutputOf<'serials.awaiting'>['serials'][number];

export function SecondEntry() {
  const t = useText();
  const { value, failure } = useAnswer('serials.awaiting', {}, { keepPrevious: true });
  const [opened, setOpened] = useState<string>();
  const [done, setDone] = useState('');
  const keyOf = (serial: Awaiting) => `${serial.exhibitId} ${serial.position}`;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('work:exhibit.list'), to: '/exhibits' }}
        title={t('fields:second.title')}
        detail={t('fields:second.detail')}
      />
      <FailureNotice failure={failure} />
      {done !== '' && <Notice tone="good" title={done} isUrgent />}
      {value === undefined && failure === undefined && <LoadingLines lines={4} />}
      {value?.serials.length === 0 && (
        <EmptyState icon="ok" title={t('fields:second.emptyTitle')}>
          <p>{t('fields:second.emptyText')}</p>
        </EmptyState>
      )}
      {value !== undefined && value.total > value.serials.length && (
        <p className="fp-quiet">{t('fields:second.more', { shown: value.serials.length, total: value.total })}</p>
      )}
      <ul className="fp-handovers">
        {value?.serials.map((serial) => (
          <li key={keyOf(serial)} className="fp-second">
            <div className="fp-handover">
              <span className="fp-handover-words">
                <span>
                  <Mono>{serial.mark}</Mono> · {t(`vocabulary:exhibitKind.${serial.kind}`)} ·{' '}
                  {t(`vocabulary:markLocation.${serial.component}`)}
                </span>
                <span className="fp-quiet">
                  {serial.number} · {serial.caseTitle} · {t('fields:second.firstBy', { name: serial.firstBy })}
                </span>
              </span>
              <Status tone={serial.state === 'differs' ? 'attention' : 'neutral'}>
                {t(`vocabulary:serialState.${serial.state}`)}
              </Status>
              {serial.state === 'awaiting' && serial.isOwn ? (
                <span className="fp-quiet">{t('fields:second.own')}</span>
              ) : (
                <Button
                  size="small"
                  isPressed={opened === keyOf(serial)}
                  onPress={() => setOpened(opened === keyOf(serial) ? undefined : keyOf(serial))}
                >
                  {serial.state === 'differs' ? t('fields:second.resolve') : t('fields:second.enter')}
                </Button>
              )}
            </div>
            {opened === keyOf(serial) &&
              (serial.state === 'differs' ? (
                <Resolve serial={serial} onDone={setDone} />
              ) : (
                <EnterAgain serial={serial} onDone={setDone} />
              ))}
          </li>
        ))}
      </ul>
    </Page>
  );
}

interface EntryProps {
  readonly serial: Awaiting;
  /** Told what was done, in words. */
  readonly onDone: (words: string) => void;
}

function EnterAgain({ serial, onDone }: EntryProps) {
  const t = useText();
  const enter = useAct('serials.enter-again');
  const [reading, setReading] = useState('');
  const compare = async () => {
    const answer = await enter.act({ exhibitId: serial.exhibitId, position: serial.position, reading });
    if (answer.ok) onDone(answer.value.agrees ? t('fields:second.agrees', { reading }) : t('fields:second.differs'));
  };
  return (
    <form
      className="fp-work-stack"
      onSubmit={(event) => {
        event.preventDefault();
        drop(compare());
      }}
    >
      <Pictures serial={serial} />
      <TextField
        name="reading"
        label={t('fields:second.reading')}
        help={t('fields:second.readingHelp')}
        isRequired
        isMono
        isFirst
        value={reading}
        onChange={setReading}
      />
      <FailureNotice failure={enter.failure} />
      <span>
        <Button type="submit" look="primary" icon="accept" isBusy={enter.isActing} isDisabled={reading.trim() === ''}>
          {t('fields:second.save')}
        </Button>
      </span>
    </form>
  );
}

/** Photographs to read from; nothing that was written about the exhibit. */
function Pictures({ serial }: { readonly serial: Awaiting }) {
  const t = useText();
  const attachments = useAnswer('exhibits.read', { id: serial.exhibitId }).value?.attachments ?? [];
  const pictures = attachments.filter(({ hasThumbnail }) => hasThumbnail);
  if (pictures.length === 0) return <p className="fp-quiet">{t('fields:second.noPhotographs')}</p>;
  return (
    <ul className="fp-gallery">
      {pictures.slice(0, 8).map(({ id, number }) => (
        <li key={id}>
          <Thumbnail attachmentId={id} label={`${t('work:photograph.title')} ${number}`} size="large" />
        </li>
      ))}
    </ul>
  );
}

function Resolve({ serial, onDone }: EntryProps) {
  const t = useText();
  const resolve = useAct('serials.resolve');
  const states = useAnswer('serials.states', { exhibitId: serial.exhibitId }).value?.states;
  const state = states?.find(({ position }) => position === serial.position);
  const [reading, setReading] = useState('');
  const [reason, setReason] = useState('');
  if (state?.secondReading === undefined) return <LoadingLines lines={3} />;
  const save = async () => {
    const answer = await resolve.act({ exhibitId: serial.exhibitId, position: serial.position, reading, reason });
    if (answer.ok) onDone(t('fields:second.resolveDone'));
  };
  return (
    <form
      className="fp-work-stack"
      onSubmit={(event) => {
        event.preventDefault();
        drop(save());
      }}
    >
      <Notice tone="warning" title={t('fields:second.differs')}>
        <p>{t('fields:second.differsHelp')}</p>
        <p>{t('fields:second.whoResolves')}</p>
      </Notice>
      <CharacterTable first={state.reading} second={state.secondReading} />
      <Pictures serial={serial} />
      <div className="fp-work-columns">
        <TextField
          name="agreed"
          label={t('fields:second.agreed')}
          help={t('fields:second.readingHelp')}
          isRequired
          isMono
          isFirst
          value={reading}
          onChange={setReading}
        />
        <TextField
          name="resolution"
          label={t('fields:second.reason')}
          help={t('fields:second.reasonHelp')}
          isRequired
          value={reason}
          onChange={setReason}
        />
      </div>
      <FailureNotice failure={resolve.failure} />
      <span className="fp-button-row">
        {!serial.isOwn && <Button onPress={() => setReading(state.reading)}>{t('fields:second.first')}</Button>}
        {!serial.isOwnSecond && (
          <Button onPress={() => setReading(state.secondReading ?? '')}>{t('fields:second.secondEntry')}</Button>
        )}
        <Button
          type="submit"
          look="primary"
          icon="accept"
          isBusy={resolve.isActing}
          isDisabled={reading.trim() === '' || reason.trim() === ''}
        >
          {t('fields:second.resolve')}
        </Button>
      </span>
    </form>
  );
}
