// The exhibits of a decision: what is to be done on each, what was done, and choosing those the next act is for.
import { useState } from 'react';
import { Button, CheckField, Group, IconButton, Mono, PlainTable, Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { DisposalItem, ReadDecision } from './decision-page.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

const tones: Readonly<Record<DisposalItem['state'], StatusTone>> = {
  named: 'neutral',
  withdrawn: 'quiet',
  'carried-out': 'good',
};

export interface DisposalItemsProps {
  readonly decision: ReadDecision;
  readonly canChoose: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function DisposalItems({ decision, canChoose, chosen, onChoose }: DisposalItemsProps) {
  const t = useText();
  const mayWithdraw = useMay('disposals.withdraw');
  const withdraw = useAct('disposals.withdraw');
  const [leaving, setLeaving] = useState<DisposalItem>();
  const isOver = decision.state === 'carried-out' || decision.state === 'stopped';
  const open = decision.items.filter(({ state }) => state === 'named');
  const toggle = (id: string, isIn: boolean) => {
    const next = new Set(chosen);
    if (isIn) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <Group
      title={t('disposal:exhibits')}
      actions={
        canChoose && (
          <>
            <span className="fp-quiet" role="status">
              {t('disposal:chosen', { count: chosen.size })}
            </span>
            <Button
              size="small"
              onPress={() => onChoose(new Set(open.filter(({ missing }) => missing.length === 0).map(({ id }) => id)))}
            >
              {t('disposal:chooseAll')}
            </Button>
          </>
        )
      }
    >
      <PlainTable
        label={t('disposal:exhibits')}
        rows={decision.items}
        keyOf={(item) => item.id}
        columns={[
          {
            id: 'label',
            label: t('disposal:exhibits'),
            isHead: true,
            cell: (item) =>
              canChoose && item.state === 'named' ? (
                <CheckField
                  name={`choose.${item.id}`}
                  label={item.label}
                  value={chosen.has(item.id)}
                  onChange={(isIn) => toggle(item.id, isIn)}
                />
              ) : (
                <a href={`#/exhibits/${item.id}`}>{item.label}</a>
              ),
          },
          {
            id: 'what',
            label: t('work:exhibit.description'),
            cell: (item) => (
              <>
                {t(`vocabulary:exhibitKind.${item.kind}`)} · {item.description.slice(0, 120)}{' '}
                {item.serial !== '' && <Mono>{item.serial}</Mono>}
              </>
            ),
          },
          {
            id: 'quantity',
            label: t('work:exhibit.quantity'),
            isNumber: true,
            cell: (item) => t(`vocabulary:quantityUnit.${item.unit}`, { count: item.quantity }),
          },
          { id: 'state', label: t('disposal:state'), cell: (item) => <ItemState item={item} /> },
          {
            id: 'acts',
            label: '',
            cell: (item) =>
              mayWithdraw &&
              !isOver &&
              item.state === 'named' && (
                <IconButton
                  icon="clear"
                  size="small"
                  label={`${t('disposal:withdraw')}: ${item.label}`}
                  onPress={() => setLeaving(item)}
                />
              ),
          },
        ]}
      />
      <ReasonDialog
        isOpen={leaving !== undefined}
        title={t('disposal:withdraw')}
        detail={`${leaving?.label ?? ''}. ${t('disposal:withdrawHelp')}`}
        act={withdraw}
        onClose={() => setLeaving(undefined)}
        onSign={async (reason, passphrase) => {
          if (leaving === undefined) return { ok: false };
          return withdraw.act({ id: decision.id, exhibitId: leaving.id, reason, signature: { passphrase } });
        }}
      />
    </Group>
  );
}

function ItemState({ item }: { readonly item: DisposalItem }) {
  const t = useText();
  const format = useFormat();
  const last = item.steps.at(-1);
  const weighed = item.steps.findLast(({ kind }) => kind === 'weighed');
  const done = item.steps.filter(({ kind }) => kind === 'stripped' || kind === 'photographed');
  return (
    <>
      <Status tone={tones[item.state]}>{t(`disposal:itemState.${item.state}`)}</Status>
      {item.state === 'named' && (
        <div className="fp-quiet">
          {item.missing.length === 0
            ? t('disposal:ready')
            : t('disposal:missing', { what: item.missing.map((kind) => t(`disposal:${kind}`)).join(', ') })}
        </div>
      )}
      {(done.length > 0 || weighed !== undefined) && (
        <div className="fp-quiet">
          {[
            ...done.map(({ kind }) => t(`disposal:step.${kind}`)),
            ...(weighed?.grams === undefined ? [] : [`${format.number(weighed.grams)} g`]),
          ].join(' · ')}
        </div>
      )}
      {item.state !== 'named' && last !== undefined && (
        <div className="fp-quiet">
          {[
            format.moment(last.occurredAt),
            last.person,
            item.witness === undefined ? '' : t('custody:witnessed', { name: item.witness }),
            last.note,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </div>
      )}
    </>
  );
}
