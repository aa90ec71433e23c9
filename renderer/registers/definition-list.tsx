// The ways of reading that are kept under a name: whose, which version, by whom and when, how often used; and one of another station taken in.
import { useState } from 'react';
import type { DefinitionLine } from '../../shared/contract/register-definitions.ts';
import { Awaited, Button, EmptyState, LinkButton, PlainTable, Status } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { TakeDefinitionIn } from './take-definition-in.tsx';

export function DefinitionState({ retired }: Pick<DefinitionLine, 'retired'>) {
  const t = useText();
  return (
    <Status tone={retired === undefined ? 'good' : 'quiet'}>
      {t(retired === undefined ? 'registers:definition.inUse' : 'registers:definition.retired')}
    </Status>
  );
}

export function DefinitionList() {
  const t = useText();
  const format = useFormat();
  const may = useMay('registers.save-definition');
  const [isTaking, setTaking] = useState(false);
  const { value, failure } = useAnswer('registers.definitions', {});
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  return (
    <div className="fp-work-stack">
      {value.definitions.length === 0 ? (
        <EmptyState icon="list" title={t('registers:definition.empty')}>
          <p>{t('registers:definition.emptyText')}</p>
        </EmptyState>
      ) : (
        <PlainTable
          label={t('registers:part.definitions')}
          rows={value.definitions}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'name',
              label: t('registers:definition.name'),
              isHead: true,
              cell: ({ id, name, registerName }) => (
                <>
                  <a className="fp-breaks" href={`#/registers/definitions/${id}`}>
                    {name}
                  </a>
                  <span className="fp-work-second fp-quiet">{registerName}</span>
                </>
              ),
            },
            {
              id: 'version',
              label: t('registers:definition.version'),
              isNumber: true,
              cell: ({ version }) => format.number(version),
            },
            { id: 'state', label: t('registers:state'), cell: (line) => <DefinitionState {...line} /> },
            {
              id: 'uses',
              label: t('registers:definition.uses'),
              isNumber: true,
              cell: ({ uses }) => format.number(uses),
            },
            {
              id: 'last',
              label: t('registers:definition.lastUsed'),
              staysWhole: true,
              cell: ({ lastUsed }) => format.moment(lastUsed),
            },
            {
              id: 'changed',
              label: t('registers:definition.changed'),
              cell: ({ changedAt, changedBy }) => (
                <>
                  {format.moment(changedAt)}
                  <span className="fp-work-second fp-quiet">{changedBy}</span>
                </>
              ),
            },
            ...(may
              ? [
                  {
                    id: 'again',
                    label: t('registers:definition.act'),
                    cell: ({ id, name, retired }: DefinitionLine) =>
                      retired === undefined && (
                        <LinkButton to={`/registers/bring-in/${id}`} size="small">
                          {t('registers:definition.again')}
                          <span className="fp-hidden">{name}</span>
                        </LinkButton>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {may && (
        <div>
          <Button icon="upload" onPress={() => setTaking(true)}>
            {t('registers:definition.takeIn')}
          </Button>
        </div>
      )}
      {isTaking && <TakeDefinitionIn onClose={() => setTaking(false)} />}
    </div>
  );
}
