// Who is said to have possessed what, on which ground; gathered where one person, ground and reason go for many exhibits.
import { useState } from 'react';
import type { Attribution } from '../../shared/contract/charges.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, CheckField, Definition, Group, LinkButton, PlainTable, Status } from '../components/index.ts';
import { ReasonDialog } from '../disposal/reason-dialog.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export interface AttributionsProps {
  readonly caseId: CaseId;
  readonly attributions: readonly Attribution[];
  readonly unattributed: readonly { readonly id: string; readonly mark: string }[];
}

export function Attributions({ caseId, attributions, unattributed }: AttributionsProps) {
  const t = useText();
  const format = useFormat();
  const may = useMay('attributions.record');
  const withdraw = useAct('attributions.withdraw');
  const [open, setOpen] = useState<Attribution>();
  const [showsWithdrawn, setShowsWithdrawn] = useState(false);
  const hasWithdrawn = attributions.some(({ withdrawn }) => withdrawn !== undefined);
  const shown = attributions.filter(({ withdrawn }) => showsWithdrawn || withdrawn === undefined);
  return (
    <Group
      title={t('prosecution:attributions')}
      detail={
        <>
          {t('prosecution:attributionsHelp')} <Definition term="attribution" />
        </>
      }
      actions={
        may && (
          <LinkButton size="small" icon="add" to={`/cases/${caseId}/prosecution/attribute`}>
            {t('prosecution:attribute')}
          </LinkButton>
        )
      }
    >
      {unattributed.length > 0 && (
        <p>
          <Status tone="attention">
            {t('prosecution:unattributed', { marks: unattributed.map(({ mark }) => mark).join(', ') })}
          </Status>
        </p>
      )}
      {hasWithdrawn && (
        <CheckField
          name="showsWithdrawn"
          label={t('prosecution:showWithdrawn')}
          value={showsWithdrawn}
          onChange={setShowsWithdrawn}
        />
      )}
      {shown.length > 0 && (
        <PlainTable
          label={t('prosecution:attributions')}
          rows={shown}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'exhibit',
              label: t('prosecution:exhibits'),
              isHead: true,
              isMono: true,
              cell: (one) => <a href={`#/exhibits/${one.exhibitId}`}>{one.exhibit}</a>,
            },
            { id: 'party', label: t('prosecution:suspect'), cell: (one) => one.party },
            {
              id: 'basis',
              label: t('prosecution:ground'),
              cell: (one) =>
                one.conclusionId === undefined ? (
                  t(`vocabulary:attributionBasis.${one.basis}`)
                ) : (
                  <a href={`#/cases/${caseId}/examination`}>{t(`vocabulary:attributionBasis.${one.basis}`)}</a>
                ),
            },
            {
              id: 'reason',
              label: t('prosecution:reason'),
              cell: (one) => (
                <>
                  {one.reason}
                  <span className="fp-work-second fp-quiet">
                    {t('prosecution:saidBy', { by: one.by, at: format.moment(one.occurredAt) })}
                    {!one.isSigned && ` · ${t('prosecution:notSigned')}`}
                  </span>
                  {one.isGroundCorrected && one.withdrawn === undefined && (
                    <Status tone="attention">{t('prosecution:attributionGroundCorrected')}</Status>
                  )}
                  {one.withdrawn !== undefined && (
                    <Status tone="bad">
                      {`${t('vocabulary:chargeEvent.withdrawn')}: ${one.withdrawn.reason} (${t('prosecution:saidBy', { by: one.withdrawn.by, at: format.moment(one.withdrawn.at) })})`}
                    </Status>
                  )}
                </>
              ),
            },
            ...(may
              ? [
                  {
                    id: 'act',
                    label: '',
                    cell: (one: Attribution) =>
                      one.withdrawn === undefined && (
                        <Button size="small" look="quiet" onPress={() => setOpen(one)}>
                          {t('prosecution:attributionWithdraw')}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {open !== undefined && (
        <ReasonDialog
          isOpen
          title={t('prosecution:attributionWithdrawTitle', { exhibit: open.exhibit })}
          detail={`${open.party} · ${t(`vocabulary:attributionBasis.${open.basis}`)}`}
          act={withdraw}
          onClose={() => setOpen(undefined)}
          onSign={(reason, passphrase) => withdraw.act({ id: open.id, reason, signature: { passphrase } })}
        />
      )}
    </Group>
  );
}
