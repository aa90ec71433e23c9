// Everyone's own passphrase: the present one, then a new one that is strong enough, twice.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  CopyText,
  Definition,
  FactList,
  FailureNotice,
  Group,
  Notice,
  PassphraseField,
  Tag,
} from '../components/index.ts';
import { useAct, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function OwnPassphrase() {
  const t = useText();
  const person = useStationState()?.person;
  const change = useAct('people.change-own-passphrase');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isEnough, setEnough] = useState(false);
  const [tried, setTried] = useState(false);
  const [isDone, setDone] = useState(false);
  const repeatError = tried && next !== repeated ? t('frame:form.differs') : undefined;
  const weakError = tried && !isEnough ? t('frame:passphrase.not-enough') : undefined;

  const submit = async () => {
    setTried(true);
    setDone(false);
    if (current === '' || !isEnough || next !== repeated) return;
    const answer = await change.act({ current, next });
    setCurrent('');
    if (!answer.ok) return;
    setNext('');
    setRepeated('');
    setTried(false);
    setDone(true);
  };

  return (
    <div className="fp-two">
      <Group title={person?.name ?? ''}>
        <FactList
          facts={[
            { label: t('frame:person.login'), value: person?.login },
            {
              label: t('frame:person.roles'),
              value: (
                <span className="fp-tags">
                  {(person?.roles ?? []).map((role) => (
                    <Tag key={role}>{t(`vocabulary:role.${role}`)}</Tag>
                  ))}
                </span>
              ),
            },
            {
              label: t('frame:people.key'),
              value: (
                <>
                  <CopyText value={person?.keyFingerprint ?? ''} /> <Definition term="fingerprint" />
                </>
              ),
            },
          ]}
        />
      </Group>
      <Group title={t('frame:people.own-title')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            drop(submit());
          }}
        >
          <FailureNotice failure={change.failure} />
          {isDone && <Notice tone="good" title={t('frame:passphrase.changed')} isUrgent />}
          <PassphraseField
            name="current"
            label={t('frame:passphrase.current')}
            value={current}
            onChange={setCurrent}
            error={tried && current === '' && !isDone ? t('frame:form.required') : undefined}
            isRequired
          />
          <PassphraseField
            name="next"
            label={t('frame:passphrase.new')}
            help={t('frame:passphrase.help')}
            value={next}
            onChange={setNext}
            error={weakError}
            isRequired
            isNew
            about={[person?.name ?? '', person?.login ?? '']}
            onEnough={setEnough}
          />
          <PassphraseField
            name="repeated"
            label={t('frame:passphrase.repeat')}
            value={repeated}
            onChange={setRepeated}
            error={repeatError}
            isRequired
          />
          <Button type="submit" look="primary" icon="key" isBusy={change.isActing}>
            {t('frame:people.own-submit')}
          </Button>
        </form>
      </Group>
    </div>
  );
}
