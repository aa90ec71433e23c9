// A person for each role of the sample, with the passphrase: the only place where passphrases are shown, because nothing in it is real.
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { administrator, samplePeople, sampleVaultName } from '../../shared/reference/sample-people.ts';
import { Button, FailureNotice, Mono, PlainTable } from '../components/index.ts';
import { mayAct, useAct, useStationState, useStationValues } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { StartFrame } from './start-frame.tsx';

export type SamplePerson = OutputOf<'station.create-sample'>['people'][number];

/** Of a sample made in this window; one made earlier has the same invented people. */
let known: { readonly vault: string; readonly people: readonly SamplePerson[] } = { vault: '', people: [] };

export function rememberSamplePeople(vault: string, people: readonly SamplePerson[]): void {
  known = { vault, people };
}

const everyoneOfTheSample: readonly SamplePerson[] = [administrator, ...samplePeople].map((person) => ({
  ...person,
  roles: [...person.roles],
}));

/** The people of the sample in `vault`; those who open cases first. No other vault is offered any. */
export function knownSamplePeople(vault: string | undefined): readonly SamplePerson[] {
  if (vault === undefined || (vault !== known.vault && !vault.startsWith(sampleVaultName))) return [];
  const opensCases = (person: SamplePerson) => mayAct('cases.list', person.roles);
  const people = vault === known.vault ? known.people : everyoneOfTheSample;
  return people.toSorted((left, right) => Number(opensCases(right)) - Number(opensCases(left)));
}

export function SamplePeople({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  const { refreshState } = useStationValues();
  const unlock = useAct('station.unlock');
  const people = knownSamplePeople(useStationState()?.vault);
  const enter = async (who: { readonly login: string; readonly passphrase: string }) => {
    const answer = await unlock.act(who);
    if (answer.ok) await refreshState();
  };
  return (
    <StartFrame>
      <div className="fp-start-card">
        <h1>{t('frame:start.sample-ready')}</h1>
        <p className="fp-quiet">{t('frame:start.sample-people')}</p>
        <FailureNotice failure={unlock.failure} />
        {unlock.isActing && (
          <p className="fp-quiet" role="status">
            {t('frame:unlock.opening')}
          </p>
        )}
        <SampleTable people={people} onTake={(person) => drop(enter(person))} />
        <div className="fp-form-end">
          <Button look="quiet" onPress={onBack}>
            {t('frame:start.back')}
          </Button>
        </div>
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
