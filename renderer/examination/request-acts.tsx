// What may be done with a request as it stands: priority, permission to use evidence up, its end. Each is signed and says why.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { consumptions, priorities } from '../../shared/domain/examination/request.ts';
import { Button, ChoiceField, SignDialog, TextField } from '../components/index.ts';
import { ReasonDialog } from '../disposal/reason-dialog.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { ReadRequest } from './request-page.tsx';

type End = InputOf<'requests.end'>['as'];

export function RequestActs({ request }: { readonly request: ReadRequest }) {
  const t = useText();
  const mayRank = useMay('requests.set-priority');
  const mayPermit = useMay('requests.permit');
  const mayEnd = useMay('requests.end');
  const end = useAct('requests.end');
  const [open, setOpen] = useState<'priority' | 'permission' | End>();
  const isOpen = request.state === 'open';
  const close = () => setOpen(undefined);
  if (!mayRank && !mayPermit && !mayEnd) return null;
  const ends: readonly End[] = isOpen ? ['closed', 'withdrawn'] : ['reopened'];
  return (
    <>
      <span className="fp-button-row" role="group" aria-label={t('examination:request.acts')}>
        {mayRank && isOpen && (
          <Button size="small" icon="sortUp" onPress={() => setOpen('priority')}>
            {t('examination:act.priority')}
          </Button>
        )}
        {mayPermit && isOpen && (
          <Button size="small" icon="shield" onPress={() => setOpen('permission')}>
            {t('examination:act.permit')}
          </Button>
        )}
        {mayEnd &&
          ends.map((as) => (
            <Button key={as} size="small" icon={endIcons[as]} onPress={() => setOpen(as)}>
              {t(`examination:act.${as}`)}
            </Button>
          ))}
      </span>
      <PriorityDialog
        key={`priority ${open === 'priority'}`}
        isOpen={open === 'priority'}
        request={request}
        onClose={close}
      />
      <PermissionDialog
        key={`permission ${open === 'permission'}`}
        isOpen={open === 'permission'}
        request={request}
        onClose={close}
      />
      {ends.map((as) => (
        <ReasonDialog
          key={as}
          isOpen={open === as}
          title={t(`examination:act.${as}`)}
          detail={t(`examination:act.${as}Help`)}
          act={end}
          onClose={close}
          onSign={(reason, passphrase) => end.act({ id: request.id, as, reason, signature: { passphrase } })}
        />
      ))}
    </>
  );
}

const endIcons = { closed: 'accept', withdrawn: 'close', reopened: 'undo' } as const;

interface DialogProps {
  readonly isOpen: boolean;
  readonly request: ReadRequest;
  readonly onClose: () => void;
}

function PriorityDialog({ isOpen, request, onClose }: DialogProps) {
  const t = useText();
  const act = useAct('requests.set-priority');
  const [priority, setPriority] = useState(request.priority);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <SignDialog
      isOpen={isOpen}
      title={t('examination:act.priority')}
      who="own"
      actLabel={t('examination:act.priority')}
      failure={act.failure}
      isActing={act.isActing}
      beginsAbove
      onClose={onClose}
      onSign={async ({ passphrase }) => {
        setTried(true);
        if (reason.trim() === '') return;
        const answer = await act.act({ id: request.id, priority, reason, signature: { passphrase } });
        if (answer.ok) onClose();
      }}
    >
      <p>{t('examination:act.priorityHelp')}</p>
      <ChoiceField
        name="priority"
        label={t('examination:request.priority')}
        isRequired
        isFirst
        value={priority}
        onChange={(next) => next !== undefined && setPriority(next)}
        choices={priorities.map((value) => ({ value, label: t(`examination:priority.${value}`) }))}
      />
      <Reason value={reason} onChange={setReason} isTried={tried} />
    </SignDialog>
  );
}

function PermissionDialog({ isOpen, request, onClose }: DialogProps) {
  const t = useText();
  const act = useAct('requests.permit');
  const [consumption, setConsumption] = useState(request.consumption);
  const [authority, setAuthority] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <SignDialog
      isOpen={isOpen}
      title={t('examination:act.permit')}
      who="own"
      actLabel={t('examination:act.permit')}
      failure={act.failure}
      isActing={act.isActing}
      beginsAbove
      onClose={onClose}
      onSign={async ({ passphrase }) => {
        setTried(true);
        if (reason.trim() === '' || authority.trim() === '') return;
        const answer = await act.act({ id: request.id, consumption, authority, reason, signature: { passphrase } });
        if (answer.ok) onClose();
      }}
    >
      <p>{t('examination:act.permitHelp')}</p>
      <ChoiceField
        name="consumption"
        label={t('examination:request.consumption')}
        isRequired
        isFirst
        value={consumption}
        onChange={(next) => next !== undefined && setConsumption(next)}
        choices={consumptions.map((value) => ({ value, label: t(`examination:consumption.${value}`) }))}
      />
      <TextField
        name="authority"
        label={t('examination:request.consumptionAuthority')}
        isRequired
        value={authority}
        onChange={setAuthority}
        error={tried && authority.trim() === '' ? t('work:form.required') : undefined}
      />
      <Reason value={reason} onChange={setReason} isTried={tried} />
    </SignDialog>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly isTried: boolean;
}

function Reason({ value, onChange, isTried }: ReasonProps) {
  const t = useText();
  return (
    <TextField
      name="reason"
      label={t('work:form.reason')}
      help={t('work:form.reasonHelp')}
      isRequired
      value={value}
      onChange={onChange}
      error={isTried && value.trim() === '' ? t('work:form.required') : undefined}
    />
  );
}
