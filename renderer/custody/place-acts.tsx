// Moving, closing and opening a place, each with its reason; and the exception that a supervisor signs.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { mayStandIn } from '../../shared/domain/storage.ts';
import { drop } from '../../shared/language/habits.ts';
import { PlaceId } from '../../shared/language/identity.ts';
import { ChoiceField, FailureNotice, Notice, SignDialog, TextField } from '../components/index.ts';
import { useChosenExhibits } from '../exhibits/chosen-exhibits.ts';
import { ExhibitPicker } from '../exhibits/picker.tsx';
import { useAct, useAnswer, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { FormEnd } from './place-form.tsx';

type Place = OutputOf<'places.read'>['place'];
type Exception = OutputOf<'places.read'>['exceptions'][number];

interface ActProps {
  readonly place: Place;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

export function MovePlace({ place, onDone, onClose }: ActProps) {
  const t = useText();
  const format = useFormat();
  const move = useAct('places.move');
  const places = useAnswer('places.list', {}).value?.places ?? [];
  const [parentId, setParentId] = useState<string>();
  // What it stands in already and what stands in it are no places to move to.
  const targets = places.filter(
    (other) =>
      !other.isClosed &&
      other.id !== place.parentId &&
      mayStandIn(place.kind, other.kind) &&
      !`${other.path} / `.startsWith(`${place.path} / `),
  );
  return (
    <WithReason
      help={t('storage:moveHelp')}
      label={t('storage:moveTitle')}
      act={move}
      onClose={onClose}
      onReason={async (reason) => {
        const target = PlaceId.safeParse(parentId);
        const answer = await move.act({ id: place.id, reason, ...(target.success ? { parentId: target.data } : {}) });
        if (answer.ok) onDone(t('storage:done.moved', { count: format.number(answer.value.pathsChanged) }));
      }}
    >
      <ChoiceField
        name="parentId"
        label={t('storage:moveTo')}
        value={parentId}
        onChange={setParentId}
        emptyLabel={t('storage:top')}
        choices={targets.map(({ id, path }) => ({ value: id as string, label: path }))}
      />
    </WithReason>
  );
}

export function ClosePlace({ place, onDone, onClose }: ActProps) {
  const t = useText();
  const format = useFormat();
  const close = useAct('places.close');
  return (
    <WithReason
      help={t('storage:closeHelp')}
      label={t('storage:closeTitle')}
      look="danger"
      act={close}
      onClose={onClose}
      onReason={async (reason) => {
        const answer = await close.act({ id: place.id, reason });
        if (answer.ok) onDone(t('storage:done.closed', { count: format.number(answer.value.closed) }));
      }}
    />
  );
}

export function ReopenPlace({ place, onDone, onClose }: ActProps) {
  const t = useText();
  const reopen = useAct('places.reopen');
  return (
    <WithReason
      help={t('storage:reopenHelp')}
      label={t('storage:reopenTitle')}
      act={reopen}
      onClose={onClose}
      onReason={async (reason) => {
        const answer = await reopen.act({ id: place.id, reason });
        if (answer.ok) onDone(t('storage:done.reopened'));
      }}
    />
  );
}

export function WithdrawException(props: {
  readonly exception: Exception;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const withdraw = useAct('places.withdraw-exception');
  return (
    <WithReason
      help={props.exception.exhibit}
      label={t('storage:withdrawTitle')}
      act={withdraw}
      onClose={props.onClose}
      onReason={async (reason) => {
        const answer = await withdraw.act({ id: props.exception.id, reason });
        if (answer.ok) props.onDone(t('storage:done.withdrawn'));
      }}
    />
  );
}

export function AllowException({ place, onDone, onClose }: ActProps) {
  const t = useText();
  const format = useFormat();
  const allow = useAct('places.allow-exception');
  const self = useStationState()?.person;
  const { chosen, change: setChosen } = useChosenExhibits(undefined);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const isReady = chosen.length > 0 && reason.trim() !== '';
  const login = self?.roles.includes('supervisor') === true ? self.login : undefined;
  return (
    <form
      className="fp-place-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isReady) setSigning(true);
      }}
    >
      <p className="fp-quiet">{t('storage:allowHelp', { place: place.path })}</p>
      <ExhibitPicker
        chosen={chosen}
        onChange={setChosen}
        error={tried && chosen.length === 0 ? t('work:custody.noExhibits') : undefined}
      />
      <Reason value={reason} onChange={setReason} tried={tried} />
      <FormEnd label={t('storage:allow')} isBusy={allow.isActing} onClose={onClose} />
      <SignDialog
        isOpen={isSigning}
        title={t('storage:allowTitle')}
        who="second"
        actLabel={t('storage:allowAct')}
        {...(login === undefined ? {} : { login })}
        failure={allow.failure}
        isActing={allow.isActing}
        onClose={() => setSigning(false)}
        onSign={async (supervisor) => {
          const exhibitIds = chosen.map(({ id }) => id);
          const answer = await allow.act({ placeId: place.id, exhibitIds, reason: reason.trim(), supervisor });
          if (answer.ok) onDone(t('storage:done.allowed', { count: format.number(answer.value.ids.length) }));
        }}
      >
        <p>
          <strong>{place.path}</strong>
          <br />
          {chosen.map(({ mark, caseTitle }) => `${caseTitle} / ${mark}`).join(', ')}
        </p>
        <p>{reason}</p>
      </SignDialog>
    </form>
  );
}

function WithReason(props: {
  readonly help: string;
  readonly label: string;
  readonly look?: 'primary' | 'danger';
  readonly act: { readonly failure: Parameters<typeof FailureNotice>[0]['failure']; readonly isActing: boolean };
  readonly onReason: (reason: string) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: React.ReactNode;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <form
      className="fp-place-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '') drop(props.onReason(reason.trim()));
      }}
    >
      <Notice tone={props.look === 'danger' ? 'warning' : 'info'}>
        <p>{props.help}</p>
      </Notice>
      <FailureNotice failure={props.act.failure} />
      {props.children}
      <Reason value={reason} onChange={setReason} tried={tried} />
      <FormEnd label={props.label} look={props.look ?? 'primary'} isBusy={props.act.isActing} onClose={props.onClose} />
    </form>
  );
}

function Reason(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly tried: boolean;
}) {
  const t = useText();
  return (
    <TextField
      name="reason"
      label={t('work:form.reason')}
      help={t('work:form.reasonHelp')}
      isRequired
      maxLength={200}
      value={props.value}
      onChange={props.onChange}
      error={props.tried && props.value.trim() === '' ? t('frame:form.required') : undefined}
    />
  );
}
