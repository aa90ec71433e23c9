// A person for each role of the sample, with the passphrase: the only place where passphrases are shown, because nothing in it is real.
import type { OutputOf } from '../../shared/contract/index.ts';
import { Button, Mono, PlainTable } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { EntryPlace } from './entry-flow.tsx';
import { StartFrame } from './start-frame.tsx';

export type SamplePerson = OutputOf<'station.create-sample'>['people'][number];

/** Kept in this window only, so that the unlock screen of the sample can offer its people again. */
let known: readonly SamplePerson[] = [];

export function knownSamplePeople(): readonly SamplePerson[] {
  return known;
}

export function SamplePeople({
  people,
  onGo,
}: {
  readonly people: readonly SamplePerson[];
  readonly onGo: (place: EntryPlace) => void;
}) {
  const t = useText();
  known = people;
  return (
    <StartFrame>
      <div className="fp-start-card">
        <h1>{t('frame:start.sample-ready')}</h1>
        <p className="fp-quiet">{t('frame:start.sample-people')}</p>
        <SampleTable people={people} onTake={(person) => onGo({ at: 'unlock', ...person })} />
      </div>
    </StartFrame>
  );
}

export function SampleTable({
  people,
  onTake,
}: {
  readonly people: readonly SamplePerson[];
  readonly onTake: (person: { readonly login: string; readonly passphrase: string }) => void;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <PlainTable
      label={t('frame:unlock.sample-people')}
      rows={people}
      keyOf={(person) => person.login}
      columns={[
        { id: 'name', label: t('frame:person.name'), isHead: true, cell: (person) => person.name },
        {
          id: 'roles',
          label: t('frame:person.roles'),
          cell: (person) => format.list(person.roles.map((role) => t(`vocabulary:role.${role}`))),
        },
        { id: 'login', label: t('frame:person.login'), cell: (person) => <Mono>{person.login}</Mono> },
        {
          id: 'passphrase',
          label: t('frame:passphrase.label'),
          cell: (person) => <Mono breaks>{person.passphrase}</Mono>,
        },
        {
          id: 'act',
          label: t('frame:unlock.submit'),
          cell: (person) => (
            <Button
              size="small"
              icon="unlock"
              title={t('frame:start.sample-as', { name: person.name })}
              onPress={() => onTake({ login: person.login, passphrase: person.passphrase })}
            >
              {t('frame:unlock.submit')}
            </Button>
          ),
        },
      ]}
    />
  );
}
