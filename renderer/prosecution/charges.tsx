// The charges of a case: against whom, on which legal basis in the version they were laid under, and what was said of each since.
import { useState } from 'react';
import type { Charge } from '../../shared/contract/charges.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, Fold, Group, LinkButton, Status } from '../components/index.ts';
import { ReasonDialog } from '../disposal/reason-dialog.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { BasisNotes } from './basis-notes.tsx';
import { basisName, basisStanding, basisWords } from './basis-words.ts';

export interface ChargesProps {
  readonly caseId: CaseId;
  readonly charges: readonly Charge[];
}

export function Charges({ caseId, charges }: ChargesProps) {
  const t = useText();
  const may = useMay('charges.lay');
  const withdraw = useAct('charges.withdraw');
  const [open, setOpen] = useState<Charge>();
  return (
    <Group
      title={t('prosecution:charges')}
      detail={t('prosecution:layHelp')}
      actions={
        <>
          <LinkButton size="small" look="quiet" icon="document" to="/cases/legal-bases">
            {t('prosecution:bases')}
          </LinkButton>
          {may && (
            <LinkButton size="small" icon="add" to={`/cases/${caseId}/prosecution/lay`}>
              {t('prosecution:lay')}
            </LinkButton>
          )}
        </>
      }
    >
      {charges.length === 0 && <p className="fp-quiet">{t('prosecution:chargesEmpty')}</p>}
      <ol className="fp-charges">
        {charges.map((charge) => (
          <ChargeLine key={charge.id} charge={charge} caseId={caseId} onWithdraw={() => setOpen(charge)} />
        ))}
      </ol>
      <ReasonDialog
        isOpen={open !== undefined}
        title={t('prosecution:withdrawTitle', { number: open?.number ?? 0 })}
        detail={t('prosecution:withdrawHelp')}
        act={withdraw}
        onClose={() => setOpen(undefined)}
        onSign={(reason, passphrase) => {
          if (open === undefined) return Promise.resolve({ ok: false });
          return withdraw.act({
            id: open.id,
            reason,
            occurredAt: new Date().toISOString(),
            signature: { passphrase },
          });
        }}
      />
    </Group>
  );
}

interface ChargeLineProps {
  readonly charge: Charge;
  readonly caseId: CaseId;
  readonly onWithdraw: () => void;
}

function ChargeLine({ charge, caseId, onWithdraw }: ChargeLineProps) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const may = useMay('charges.change');
  const { basis } = charge;
  return (
    <li className="fp-charge">
      <p className="fp-charge-head">
        <strong>{`${charge.number}. ${charge.party}`}</strong>
        <span>{basisName(basis, t, language)}</span>
        {charge.isWithdrawn && <Status tone="quiet">{t('prosecution:withdrawn')}</Status>}
        {may && !charge.isWithdrawn && (
          <span className="fp-button-row">
            <LinkButton size="small" look="quiet" to={`/cases/${caseId}/prosecution/change/${charge.id}`}>
              {t('prosecution:change')}
            </LinkButton>
            <Button size="small" look="quiet" onPress={onWithdraw}>
              {t('prosecution:withdraw')}
            </Button>
          </span>
        )}
      </p>
      <p className="fp-work-description">{basisWords(basis, language)}</p>
      {charge.facts !== '' && <p className="fp-work-description">{charge.facts}</p>}
      <p className="fp-quiet">
        {`${charge.incident}, ${format.moment(charge.incidentAt)} · ${basisStanding(basis, t, format)}`}
      </p>
      <BasisNotes basis={basis} at={charge.incidentAt} />
      {charge.signedIncidentAt !== undefined && (
        <Status tone="attention">
          {t('prosecution:incidentMoved', { at: format.moment(charge.signedIncidentAt) })}
        </Status>
      )}
      {charge.hasNewerVersion && (
        <Status tone="attention">{t('prosecution:newerVersion', { version: basis.version })}</Status>
      )}
      <Fold
        title={t(`vocabulary:chargeEvent.${charge.events.at(-1)?.kind ?? 'laid'}`)}
        summary={format.moment(charge.events.at(-1)?.occurredAt)}
      >
        <ul className="fp-charge-events">
          {charge.events.map((event) => (
            <li key={event.recordedAt}>
              <strong>{t(`vocabulary:chargeEvent.${event.kind}`)}</strong>{' '}
              {t('prosecution:saidBy', { by: event.by, at: format.moment(event.occurredAt) })}{' '}
              <span className="fp-quiet">
                {t('prosecution:recordedLater', { at: format.moment(event.recordedAt) })} · {event.basis}
              </span>
              {event.reason !== '' && <p>{event.reason}</p>}
            </li>
          ))}
        </ul>
      </Fold>
    </li>
  );
}
