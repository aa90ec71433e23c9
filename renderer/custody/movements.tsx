// Everything that passed through the hands of a person or the doors of a place in a period: on the screen, and as a paper.
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  Menu,
  MomentField,
  Mono,
  Notice,
  PlainTable,
  Status,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay, useStation } from '../station-client.tsx';
import type { FailureAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { thisMinute } from './occurred-field.tsx';

type Asked = InputOf<'custody.movements'>;
type Found = OutputOf<'custody.movements'>;

const tones = { in: 'good', out: 'attention', within: 'neutral' } as const;
const monthMilliseconds = 30 * 86_400_000;

export function Movements() {
  const t = useText();
  const station = useStation();
  const mayPrint = useMay('custody.movements-document');
  const print = useAct('custody.movements-document');
  const people = useAnswer('people.list', {}).value?.people ?? [];
  const places = useAnswer('places.list', {}).value?.places ?? [];
  const [kind, setKind] = useState<Asked['subject']['kind']>('place');
  const [id, setId] = useState<string>();
  const [until, setUntil] = useState(thisMinute);
  const [from, setFrom] = useState(() => new Date(Date.parse(thisMinute()) - monthMilliseconds).toISOString());
  const [found, setFound] = useState<Found>();
  const [failure, setFailure] = useState<FailureAnswer>();
  const [isAsking, setAsking] = useState(false);
  const [jobId, setJobId] = useState<string>();

  const asked = (): Asked => ({ subject: { kind, id: id ?? '' }, from, until });
  const show = async () => {
    setAsking(true);
    const answer = await station.request('custody.movements', asked());
    setAsking(false);
    setFound(answer.ok ? answer.value : undefined);
    setFailure(answer.ok ? undefined : answer.error);
  };
  const make = async (language: Language) => {
    const answer = await print.act({ ...asked(), language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  const choices =
    kind === 'place'
      ? places.map((place) => ({ value: place.id as string, label: place.path }))
      : people.map((person) => ({ value: person.id as string, label: person.name }));
  return (
    <Group title={t('custody:movement.title')} detail={t('custody:movement.help')}>
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (id !== undefined) drop(show());
        }}
      >
        <FailureNotice failure={failure ?? print.failure} />
        <div className="fp-work-columns">
          <ChoiceField
            name="movementKind"
            label={t('custody:movement.kind')}
            value={kind}
            onChange={(next) => {
              setKind(next ?? 'place');
              setId(undefined);
              setFound(undefined);
            }}
            choices={[
              { value: 'place', label: t('custody:movement.place') },
              { value: 'person', label: t('custody:movement.person') },
            ]}
          />
          <ChoiceField
            name="movementSubject"
            label={kind === 'place' ? t('custody:movement.place') : t('custody:movement.person')}
            isRequired
            value={id}
            onChange={setId}
            choices={choices}
          />
        </div>
        <div className="fp-work-columns">
          <MomentField
            name="movementFrom"
            label={t('custody:movement.from')}
            isRequired
            value={from}
            onChange={setFrom}
          />
          <MomentField
            name="movementUntil"
            label={t('custody:movement.until')}
            isRequired
            offersNow
            value={until}
            onChange={setUntil}
          />
        </div>
        <div className="fp-button-row">
          <Button type="submit" look="primary" icon="search" isBusy={isAsking} isDisabled={id === undefined}>
            {t('custody:movement.show')}
          </Button>
          {mayPrint && id !== undefined && (
            <Menu
              label={t('custody:movement.paper')}
              icon="document"
              entries={languages.map((language) => ({
                label: t(`vocabulary:language.${language}`),
                onPress: () => drop(make(language)),
              }))}
            >
              {t('custody:movement.paper')}
            </Menu>
          )}
        </div>
      </form>
      <JobResult jobId={jobId} />
      {found !== undefined && <FoundMovements found={found} />}
    </Group>
  );
}

function FoundMovements({ found }: { readonly found: Found }) {
  const t = useText();
  const format = useFormat();
  const { movements, isCut, presentInAll } = found;
  return (
    <div className="fp-work-stack">
      <p>
        <strong>{found.name}</strong> · {t('custody:movement.present', { count: format.number(presentInAll) })}
      </p>
      {isCut && <Notice tone="warning" title={t('custody:movement.cut', { count: format.number(movements.length) })} />}
      {movements.length === 0 ? (
        <EmptyState icon="custody" title={t('custody:movement.none')} />
      ) : (
        <PlainTable
          label={t('custody:movement.title')}
          rows={movements}
          keyOf={(movement) => movement.eventId}
          columns={[
            {
              id: 'at',
              label: t('custody:movement.when'),
              cell: ({ occurredAt, occurredOffset }) => format.occurred(occurredAt, occurredOffset),
            },
            {
              id: 'direction',
              label: t('custody:movement.directionTitle'),
              cell: ({ direction }) => (
                <Status tone={tones[direction]}>{t(`custody:movement.direction.${direction}`)}</Status>
              ),
            },
            {
              id: 'exhibit',
              label: t('custody:gap.column.exhibit'),
              isHead: true,
              cell: ({ exhibit, exhibitId }) => (
                <a href={`#/exhibits/${exhibitId}/custody`}>
                  <Mono>{exhibit}</Mono>
                </a>
              ),
            },
            {
              id: 'event',
              label: t('custody:movement.event'),
              cell: ({ type, isCorrected }) => (
                <>
                  {t(`vocabulary:custodyEventType.${type}`)}
                  {isCorrected && <div className="fp-quiet">{t('custody:movement.corrected')}</div>}
                </>
              ),
            },
            {
              id: 'way',
              label: t('custody:movement.way'),
              cell: (movement) => `${movement.from?.label ?? '–'} → ${movement.to?.label ?? '–'}`,
            },
            { id: 'seal', label: t('custody:loan.seal'), isMono: true, cell: ({ seal }) => seal },
            {
              id: 'by',
              label: t('custody:movement.by'),
              cell: ({ actor, witness }) => (
                <>
                  {actor}
                  {witness !== undefined && <div className="fp-quiet">{t('custody:witnessed', { name: witness })}</div>}
                </>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
