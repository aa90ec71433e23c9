// The five numbers of a case with those that are missing, and its suspects with counsel and interpreter.
import type { OutputOf } from '../../shared/contract/index.ts';
import { caseNumberKinds } from '../../shared/domain/case.ts';
import { CopyText, FactList, Group, LinkButton, PlainTable, Status } from '../components/index.ts';
import { useText } from '../text.tsx';

type CaseRecord = OutputOf<'cases.read'>;

export function CaseNumbers({ record }: { readonly record: CaseRecord }) {
  const t = useText();
  return (
    <Group title={t('prosecution:numbers')}>
      <FactList
        facts={caseNumberKinds.flatMap((kind) => {
          const label = t(`vocabulary:caseNumberKind.${kind}`);
          const own = record.numbers.filter((number) => number.kind === kind);
          if (own.length === 0)
            return [{ label, value: <Status tone="attention">{t('prosecution:numberMissing')}</Status> }];
          return own.map(({ number }) => ({ label, value: <CopyText value={number} /> }));
        })}
      />
    </Group>
  );
}

export function CasePeople({ record }: { readonly record: CaseRecord }) {
  const t = useText();
  const suspects = record.parties.filter(({ role }) => role === 'suspect');
  const namesOf = (role: string, id: string) =>
    record.parties
      .filter((party) => party.role === role && party.clients?.some((client) => client === id) === true)
      .map(({ name }) => name)
      .join(', ');
  return (
    <Group
      title={t('prosecution:persons')}
      detail={t('prosecution:personsHelp')}
      actions={
        <LinkButton size="small" look="quiet" icon="people" to={`/cases/${record.id}/parties`}>
          {t('prosecution:allPersons')}
        </LinkButton>
      }
    >
      {suspects.length === 0 ? (
        <p className="fp-quiet">{t('prosecution:noSuspect')}</p>
      ) : (
        <PlainTable
          label={t('prosecution:persons')}
          rows={suspects}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'name',
              label: t('prosecution:suspect'),
              isHead: true,
              cell: ({ name, fatherName, born }) => (
                <>
                  {name}
                  <span className="fp-work-second fp-quiet">
                    {[fatherName, born].filter((part) => part !== undefined).join(' · ')}
                  </span>
                </>
              ),
            },
            {
              id: 'counsel',
              label: t('vocabulary:partyRole.counsel'),
              cell: ({ id }) =>
                namesOf('counsel', id) || <Status tone="attention">{t('prosecution:noCounsel')}</Status>,
            },
            {
              id: 'language',
              label: t('work:party.language'),
              cell: ({ id, language, needsInterpreter }) => (
                <>
                  {language === undefined ? '—' : t(`vocabulary:language.${language}`)}
                  {namesOf('interpreter', id) !== '' && (
                    <span className="fp-work-second fp-quiet">
                      {`${t('vocabulary:partyRole.interpreter')}: ${namesOf('interpreter', id)}`}
                    </span>
                  )}
                  {needsInterpreter === true && namesOf('interpreter', id) === '' && (
                    <Status tone="attention">{t('prosecution:interpreterNeeded')}</Status>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Group>
  );
}
