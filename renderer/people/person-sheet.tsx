// One person: what they are, and for an administrator what can be done; each act says what goes on record.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import type { Role } from '../../shared/domain/roles.ts';
import {
  Button,
  CopyText,
  Definition,
  Dialog,
  FactList,
  FailureNotice,
  Mono,
  Notice,
  PassphraseField,
  Sheet,
  Status,
  Tag,
  TextField,
} from '../components/index.ts';
import { useAct, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { RolesField } from './roles-field.tsx';
import type { Person } from './screen.tsx';

type OpenAct = 'roles' | 'retire' | 'reset' | undefined;

export function PersonSheet({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const me = useStationState()?.person?.id;
  const mayChange = useMay('people.change-roles') && person.state === 'active';
  const [open, setOpen] = useState<OpenAct>();
  const [done, setDone] = useState<string>();
  const finish = (sentence: string) => {
    setOpen(undefined);
    setDone(sentence);
  };
  return (
    <Sheet
      label={person.name}
      title={person.name}
      beside={<Status tone={person.state === 'active' ? 'good' : 'quiet'}>{t(`frame:people.${person.state}`)}</Status>}
      onClose={onClose}
    >
      {done !== undefined && <Notice tone="good" title={done} isUrgent />}
      <FactList
        facts={[
          { label: t('frame:person.login'), value: <Mono>{person.login}</Mono> },
          {
            label: t('frame:person.roles'),
            value: (
              <span className="fp-tags">
                {person.roles.map((role) => (
                  <Tag key={role}>{t(`vocabulary:role.${role}`)}</Tag>
                ))}
              </span>
            ),
          },
          { label: t('frame:people.since'), value: format.moment(person.addedAt) },
          {
            label: t('frame:people.key'),
            value: (
              <>
                <CopyText value={person.keyFingerprint} /> <Definition term="fingerprint" />
              </>
            ),
          },
        ]}
      />
      {mayChange ? (
        <div className="fp-job-acts">
          <Button icon="properties" onPress={() => setOpen('roles')}>
            {t('frame:people.change-roles')}
          </Button>
          {person.id !== me && (
            <>
              <Button icon="key" onPress={() => setOpen('reset')}>
                {t('frame:people.reset')}
              </Button>
              <Button look="danger" icon="archive" onPress={() => setOpen('retire')}>
                {t('frame:people.retire')}
              </Button>
            </>
          )}
        </div>
      ) : (
        person.state === 'active' && <p className="fp-quiet">{t('frame:people.may-not')}</p>
      )}
      {open === 'roles' && (
        <ChangeRoles
          person={person}
          onClose={() => setOpen(undefined)}
          onDone={() => finish(t('frame:people.roles-changed', { name: person.name }))}
        />
      )}
      {open === 'retire' && (
        <Retire
          person={person}
          onClose={() => setOpen(undefined)}
          onDone={() => finish(t('frame:people.was-retired', { name: person.name }))}
        />
      )}
      {open === 'reset' && (
        <ResetPassphrase
          person={person}
          onClose={() => setOpen(undefined)}
          onDone={() => finish(t('frame:people.was-reset', { name: person.name }))}
        />
      )}
    </Sheet>
  );
}

interface ActProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ChangeRoles({ person, onClose, onDone }: ActProps) {
  const t = useText();
  const change = useAct('people.change-roles');
  const [roles, setRoles] = useState<Role[]>([...person.roles]);
  const submit = async () => {
    const answer = await change.act({ id: person.id, roles });
    if (answer.ok) onDone();
  };
  return (
    <Dialog
      isOpen
      title={`${t('frame:people.change-roles')}: ${person.name}`}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:act.cancel')}</Button>
          <Button
            look="primary"
            isBusy={change.isActing}
            isDisabled={roles.length === 0}
            onPress={() => drop(submit())}
          >
            {t('frame:act.save')}
          </Button>
        </>
      }
    >
      <FailureNotice failure={change.failure} />
      <RolesField name="roles" value={roles} onChange={setRoles} error={undefined} />
    </Dialog>
  );
}

function Retire({ person, onClose, onDone }: ActProps) {
  const t = useText();
  const retire = useAct('people.retire');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await retire.act({ id: person.id, reason });
    if (answer.ok) onDone();
  };
  return (
    <Dialog
      isOpen
      title={t('frame:people.retire-title', { name: person.name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:act.cancel')}</Button>
          <Button look="danger" isBusy={retire.isActing} onPress={() => drop(submit())}>
            {t('frame:people.retire-submit')}
          </Button>
        </>
      }
    >
      <p>{t('frame:people.retire-detail')}</p>
      <FailureNotice failure={retire.failure} />
      <TextField
        name="reason"
        label={t('frame:people.retire-reason')}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? t('frame:form.required') : undefined}
        isRequired
        isFirst
      />
    </Dialog>
  );
}

function ResetPassphrase({ person, onClose, onDone }: ActProps) {
  const t = useText();
  const reset = useAct('people.reset-passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [isEnough, setEnough] = useState(false);
  const submit = async () => {
    if (!isEnough) return;
    const answer = await reset.act({ id: person.id, passphrase });
    if (answer.ok) onDone();
  };
  return (
    <Dialog
      isOpen
      title={t('frame:people.reset-title', { name: person.name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:act.cancel')}</Button>
          <Button look="primary" isBusy={reset.isActing} isDisabled={!isEnough} onPress={() => drop(submit())}>
            {t('frame:people.reset-submit')}
          </Button>
        </>
      }
    >
      <p>{t('frame:people.reset-detail')}</p>
      <FailureNotice failure={reset.failure} />
      <PassphraseField
        name="passphrase"
        label={t('frame:passphrase.new')}
        help={t('frame:passphrase.help')}
        value={passphrase}
        onChange={setPassphrase}
        isRequired
        isFirst
        isNew
        about={[person.name, person.login]}
        onEnough={setEnough}
      />
    </Dialog>
  );
}
