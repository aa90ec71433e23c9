// Links as they read: who, how, to whom; how certain, from where, and what became of it. A withdrawn or negative link stays in sight.
import { useState } from 'react';
import type { ShownLink } from '../../shared/contract/intelligence-entities.ts';
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import { Button, PlainTable, Status } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ChangeLinkDialog } from './link-dialog.tsx';
import { HandlingMark, NodeName, ReportNames } from './marks.tsx';
import { ReasonDialog } from './report-dialogs.tsx';

export function LinkTable({ links }: { readonly links: readonly ShownLink[] }) {
  const t = useText();
  const may = useMay('intelligence.change-link');
  const [open, setOpen] = useState<readonly ['change' | 'withdraw', ShownLink]>();
  const close = () => setOpen(undefined);
  return (
    <>
      <PlainTable
        label={t('intelligence:links')}
        rows={links}
        keyOf={({ id }) => id}
        columns={[
          { id: 'from', label: t('intelligence:fromEnd'), isHead: true, cell: ({ from }) => <NodeName node={from} /> },
          { id: 'type', label: t('intelligence:linkType'), cell: (link) => <TypeOf link={link} /> },
          { id: 'to', label: t('intelligence:toEnd'), cell: ({ to }) => <NodeName node={to} /> },
          { id: 'certainty', label: t('intelligence:certainty'), cell: (link) => <CertaintyOf link={link} /> },
          { id: 'reports', label: t('intelligence:restsOn'), cell: ({ reports }) => <ReportNames reports={reports} /> },
          {
            id: 'handling',
            label: t('intelligence:handling'),
            cell: ({ handling }) => <HandlingMark code={handling} />,
          },
          ...(may
            ? [
                {
                  id: 'act',
                  label: t('intelligence:changeLink'),
                  cell: (link: ShownLink) =>
                    !link.isWithdrawn && (
                      <span className="fp-button-row">
                        <Button size="small" look="quiet" icon="edit" onPress={() => setOpen(['change', link])}>
                          {t('intelligence:changeLink')}
                        </Button>
                        <Button size="small" look="quiet" icon="remove" onPress={() => setOpen(['withdraw', link])}>
                          {t('intelligence:withdrawLink')}
                        </Button>
                      </span>
                    ),
                },
              ]
            : []),
        ]}
      />
      {open?.[0] === 'change' && <ChangeLinkDialog link={open[1]} onClose={close} />}
      {open?.[0] === 'withdraw' && (
        <ReasonDialog
          command="intelligence.withdraw-link"
          id={open[1].id}
          title={t('intelligence:withdrawLink')}
          onClose={close}
        />
      )}
    </>
  );
}

function TypeOf({
  link: { type, isMutual, isNegative, isWithdrawn, note, since, until },
}: {
  readonly link: ShownLink;
}) {
  const t = useText();
  const days = [since, until].map((day) => (day === undefined ? '' : shownPartialDay(day)));
  return (
    <>
      <span className={isWithdrawn ? 'fp-intel-gone' : ''}>
        {isMutual ? '↔' : '→'} {t(`intelligence:linkTypes.${type}`)}
      </span>
      {isNegative && <Status tone="quiet">{t('intelligence:isNegative')}</Status>}
      {days.some((day) => day !== '') && <span className="fp-work-second fp-quiet">{days.join(' – ')}</span>}
      <span className="fp-work-second fp-quiet">{note}</span>
    </>
  );
}

function CertaintyOf({ link: { certainty, isWithdrawn, isOnWithdrawn, events } }: { readonly link: ShownLink }) {
  const t = useText();
  const tones = { confirmed: 'active', probable: 'neutral', possible: 'quiet' } as const;
  return (
    <>
      <Status tone={tones[certainty]}>{t(`intelligence:certainties.${certainty}`)}</Status>
      {isWithdrawn && (
        <span className="fp-work-second">
          <Status tone="bad">{t('intelligence:withdrawn')}</Status> {events.at(-1)?.reason}
        </span>
      )}
      {isOnWithdrawn && (
        <span className="fp-work-second">
          <Status tone="bad">{t('intelligence:onWithdrawn')}</Status>
        </span>
      )}
    </>
  );
}
