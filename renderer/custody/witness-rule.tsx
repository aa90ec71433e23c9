// Which acts on which exhibits need a witness, as the table it is. Everybody sees it; supervisor and administrator change it.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { witnessCategories, witnessedActs } from '../../shared/domain/witness-rule.ts';
import type { WitnessCategory, WitnessedAct, WitnessRule } from '../../shared/domain/witness-rule.ts';
import { Awaited, Button, CheckCell, FailureNotice, Group, Notice, PlainTable } from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function WitnessTable() {
  const t = useText();
  const mayChange = useMay('witness-rule.change');
  const change = useAct('witness-rule.change');
  const { value, failure } = useAnswer('witness-rule.read', {});
  const [edited, setEdited] = useState<WitnessRule>();
  const [isKept, setKept] = useState(false);
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  const rule = edited ?? value.rule;
  const toggle = (category: WitnessCategory, act: WitnessedAct) => {
    setKept(false);
    // In the order of the table, whatever the order of clicking: the same table is the same record.
    const acts = witnessedActs.filter((one) =>
      one === act ? !rule[category].includes(one) : rule[category].includes(one),
    );
    setEdited({ ...rule, [category]: acts });
  };
  const keep = async () => {
    const answer = await change.act({ rule });
    if (!answer.ok) return;
    setEdited(undefined);
    setKept(true);
  };
  return (
    <Group title={t('custody:witness.ruleTitle')} detail={t('custody:witness.ruleHelp')}>
      {isKept && <Notice tone="good" title={t('custody:witness.saved')} />}
      <FailureNotice failure={change.failure} />
      <PlainTable
        label={t('custody:witness.ruleTitle')}
        rows={witnessCategories.map((category) => ({ category }))}
        keyOf={({ category }) => category}
        columns={[
          {
            id: 'category',
            label: t('custody:witness.category'),
            isHead: true,
            cell: ({ category }) => t(`custody:category.${category}`),
          },
          ...witnessedActs.map((act) => ({
            id: act,
            label: t(`custody:act.${act}`),
            cell: ({ category }: { readonly category: WitnessCategory }) => (
              <CheckCell
                value={rule[category].includes(act)}
                isDisabled={!mayChange}
                label={t('custody:witness.cell', {
                  category: t(`custody:category.${category}`),
                  act: t(`custody:act.${act}`),
                })}
                onChange={() => toggle(category, act)}
              />
            ),
          })),
        ]}
      />
      {mayChange ? (
        <div className="fp-button-row">
          <Button
            look="primary"
            icon="ok"
            isDisabled={edited === undefined}
            isBusy={change.isActing}
            onPress={() => drop(keep())}
          >
            {t('custody:witness.save')}
          </Button>
        </div>
      ) : (
        <p className="fp-quiet">{t('custody:witness.mayNot')}</p>
      )}
    </Group>
  );
}
