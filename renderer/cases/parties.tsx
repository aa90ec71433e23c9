// The persons of a case: a table, and one form in place for adding or revising.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { partyRoles } from '../../shared/domain/case.ts';
import { languages } from '../../shared/domain/roles.ts';
import {
  Button,
  ChoiceField,
  ChoicesField,
  EmptyState,
  FailureNotice,
  FormErrors,
  Group,
  PlainTable,
  TextField,
  YesNoField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

type CaseRecord = OutputOf<'cases.read'>;
type Party = CaseRecord['parties'][number];

export function Parties({ record }: { readonly record: CaseRecord }) {
  const t = useText();
  const may = useMay('cases.add-party');
  const [open, setOpen] = useState<Party | 'new'>();
  const close = () => setOpen(undefined);
  return (
    <div className="fp-work-stack">
      {may && open === undefined && record.parties.length > 0 && (
        <div>
          <Button icon="add" size="small" onPress={() => setOpen('new')}>
            {t('work:party.add')}
          </Button>
        </div>
      )}
      {open !== undefined && (
        <PartyForm key={open === 'new' ? 'new' : open.id} record={record} party={open} onClose={close} />
      )}
      {record.parties.length === 0 && open === undefined ? (
        <EmptyState
          icon="people"
          title={t('work:party.emptyTitle')}
          action={
            may && (
              <Button look="primary" icon="add" onPress={() => setOpen('new')}>
                {t('work:party.add')}
              </Button>
            )
          }
        >
          <p>{t('work:party.emptyText')}</p>
        </EmptyState>
      ) : (
        record.parties.length > 0 && (
          <PlainTable
            label={t('work:case.tab.parties')}
            rows={record.parties}
            keyOf={(party) => party.id}
            columns={[
              { id: 'name', label: t('work:party.name'), isHead: true, cell: (party) => party.name },
              { id: 'role', label: t('work:party.role'), cell: (party) => t(`vocabulary:partyRole.${party.role}`) },
              {
                id: 'born',
                label: t('work:party.born'),
                cell: (party) => [party.born, party.fatherName].filter((part) => part !== undefined).join(' · ') || '—',
              },
              {
                id: 'clients',
                label: t('prosecution:clients'),
                cell: (party) =>
                  record.parties
                    .filter(({ id }) => party.clients?.includes(id) === true)
                    .map(({ name }) => name)
                    .join(', '),
              },
              {
                id: 'language',
                label: t('work:party.language'),
                cell: (party) => (
                  <>
                    {party.language === undefined ? '—' : t(`vocabulary:language.${party.language}`)}
                    {party.furtherLanguages !== undefined && (
                      <span className="fp-work-second fp-quiet">{party.furtherLanguages}</span>
                    )}
                    {party.needsInterpreter === true && (
                      <span className="fp-work-second fp-quiet">{t('prosecution:needsInterpreter')}</span>
                    )}
                  </>
                ),
              },
              { id: 'note', label: t('work:form.note'), cell: (party) => party.note ?? '' },
              ...(may
                ? [
                    {
                      id: 'act',
                      label: '',
                      cell: (party: Party) => (
                        <Button
                          size="small"
                          look="quiet"
                          icon="edit"
                          title={t('work:party.revise')}
                          onPress={() => setOpen(party)}
                        >
                          {t('work:party.revise')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )
      )}
    </div>
  );
}

const actsForOthers: readonly string[] = ['counsel', 'interpreter'];

const schema = contract['cases.add-party'].input.omit({ caseId: true });

function PartyForm({
  record,
  party,
  onClose,
}: {
  readonly record: CaseRecord;
  readonly party: Party | 'new';
  readonly onClose: () => void;
}) {
  const t = useText();
  const add = useAct('cases.add-party');
  const revise = useAct('cases.revise-party');
  const begin = (): Omit<InputOf<'cases.add-party'>, 'caseId'> => {
    if (party === 'new') return { role: 'suspect', name: '' };
    const { id: _, ...known } = party;
    return known;
  };
  const form = useContractForm(
    schema,
    begin(),
    { name: t('work:party.name'), role: t('work:party.role') },
    async (values) => {
      const answer =
        party === 'new'
          ? await add.act({ caseId: record.id, ...values })
          : await revise.act({ id: party.id, ...values });
      if (answer.ok) onClose();
      else form.refuse(answer.error);
    },
  );
  const others = record.parties.filter(({ id }) => party === 'new' || id !== party.id);
  return (
    <Group title={party === 'new' ? t('work:party.add') : t('work:party.revise')}>
      <form className="fp-work-form" onSubmit={form.onSubmit} noValidate>
        <FormErrors errors={form.errors} attempt={form.attempt} />
        <FailureNotice failure={add.failure ?? revise.failure} />
        <div className="fp-work-columns">
          <ChoiceField
            name="role"
            label={t('work:party.role')}
            isRequired
            isFirst
            value={form.values.role}
            onChange={(role) => role !== undefined && form.set('role', role)}
            choices={partyRoles.map((value) => ({ value, label: t(`vocabulary:partyRole.${value}`) }))}
          />
          <TextField label={t('work:party.name')} help={t('work:party.nameHelp')} isRequired {...form.bind('name')} />
          <TextField
            name="born"
            label={t('work:party.born')}
            help={t('prosecution:bornHelp')}
            value={form.values.born ?? ''}
            onChange={(born) => form.set('born', born)}
          />
          <ChoiceField
            name="language"
            label={t('work:party.language')}
            value={form.values.language}
            onChange={(language) => form.set('language', language)}
            emptyLabel={t('work:form.notRecorded')}
            choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
          />
          {(['fatherName', 'furtherLanguages', 'residence', 'contact'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`prosecution:${name}`)}
              {...(name === 'fatherName' ? {} : { help: t(`prosecution:${name}Help`) })}
              value={form.values[name] ?? ''}
              onChange={(text) => form.set(name, text === '' ? undefined : text)}
            />
          ))}
          <YesNoField
            name="needsInterpreter"
            label={t('prosecution:needsInterpreter')}
            value={form.values.needsInterpreter}
            onChange={(needs) => form.set('needsInterpreter', needs)}
          />
        </div>
        {actsForOthers.includes(form.values.role) && (
          <ChoicesField
            name="clients"
            label={t('prosecution:clients')}
            help={t('prosecution:clientsHelp')}
            value={others.map(({ id }) => id).filter((id) => form.values.clients?.includes(id) === true)}
            onChange={(clients) => form.set('clients', clients)}
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          name="note"
          label={t('work:form.note')}
          value={form.values.note ?? ''}
          onChange={(note) => form.set('note', note)}
        />
        <div className="fp-button-row">
          <Button onPress={onClose}>{t('work:form.cancel')}</Button>
          <Button look="primary" type="submit" icon="save" isBusy={add.isActing || revise.isActing}>
            {t('work:form.save')}
          </Button>
        </div>
      </form>
    </Group>
  );
}
