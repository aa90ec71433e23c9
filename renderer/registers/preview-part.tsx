// What the first fifty rows become, by the very rule that the import follows; it changes as the columns are said.
import { useMemo } from 'react';
import type { Definition } from '../../shared/domain/register/definition.ts';
import { isSaid, readRegisterRow } from '../../shared/domain/register/read-row.ts';
import type { SourceRow } from '../../shared/domain/register/source-row.ts';
import { Group, PlainTable, Status } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { LookedAt } from './looked-at.ts';
import type { Joined } from './join-part.tsx';
import { useFactWords } from './words.ts';

interface PreviewProps {
  readonly looked: LookedAt;
  readonly definition: Definition;
  readonly joined: readonly Joined[];
  /** With what they lead to in the joined tables; without, as they were looked at. */
  readonly rows: LookedAt['rows'] | undefined;
}

export function PreviewPart({ looked, definition, joined, rows: given = looked.rows }: PreviewProps) {
  const t = useText();
  const words = useFactWords(definition.joined);
  const rows = useMemo(
    () =>
      given.map((source) =>
        // Members that are not there came through the contract as absent.
        readRegisterRow(source as SourceRow, {
          definition,
          header: looked.header,
          usual: usualOf(looked),
          joined: joined.map((one) => ({ header: one.looked.header, usual: usualOf(one.looked) })),
        }),
      ),
    [given, looked, definition, joined],
  );
  const held = rows.filter(({ holds }) => holds.length > 0).length;
  return (
    <Group
      title={t('registers:step.preview')}
      detail={t('registers:previewCount', { rows: rows.length, good: rows.length - held, held })}
    >
      <PlainTable
        label={t('registers:step.preview')}
        rows={rows}
        keyOf={({ row }) => String(row)}
        columns={[
          { id: 'row', label: t('registers:row'), isHead: true, isNumber: true, cell: ({ row }) => String(row) },
          {
            id: 'result',
            label: t('registers:result'),
            cell: ({ holds, remarks }) => (
              <div className="fp-register-result">
                <Status tone={holds.length > 0 ? 'attention' : 'good'}>
                  {holds.length > 0 ? t('registers:isHeld') : t('registers:goesIn')}
                </Status>
                {holds.map((hold, at) => (
                  <span key={at} className="fp-work-second">
                    {words.hold(hold, looked.header)}
                  </span>
                ))}
                {remarks.map((remark) => (
                  <span key={remark} className="fp-work-second fp-quiet">
                    {t(`registers:remark.${remark}`)}
                  </span>
                ))}
              </div>
            ),
          },
          {
            id: 'facts',
            label: t('registers:says'),
            cell: ({ facts }) => (
              <ul className="fp-register-facts">
                {facts.map((fact, at) => {
                  const read = isSaid(fact, definition) ? words.read(fact) : t('registers:notSaid');
                  return (
                    <li key={at}>
                      <span className="fp-quiet">{words.name(fact)}</span> <span className="fp-mono">{fact.text}</span>
                      {read !== undefined && read !== fact.text && ` → ${read}`}
                    </li>
                  );
                })}
              </ul>
            ),
          },
        ]}
      />
    </Group>
  );
}

function usualOf({ usual }: Pick<LookedAt, 'usual'>) {
  return usual.map((one) => one ?? undefined);
}
