// The people of the station and the table of who may do what.
import { useMemo, useState } from 'react';
import { useRoute } from 'wouter';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  Button,
  DataGrid,
  FailureNotice,
  ListWithSheet,
  LoadingLines,
  Mono,
  PageHeader,
  pagesOf,
  Status,
  Tabs,
} from '../components/index.ts';
import type { GridColumn } from '../components/index.ts';
import { goTo } from '../shell/address.ts';
import { useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { AddPerson } from './add-person.tsx';
import { PermissionTable } from './permission-table.tsx';
import { PersonSheet } from './person-sheet.tsx';

export type Person = OutputOf<'people.list'>['people'][number];

export default function PeopleScreen() {
  const t = useText();
  const [, found] = useRoute('/people/:part');
  const part = found?.part === 'permissions' ? 'permissions' : 'list';
  return (
    <div className="fp-page fp-page-wide fp-fills">
      <PageHeader title={t('frame:people.title')} detail={t('frame:people.detail')} />
      <Tabs
        label={t('frame:people.title')}
        chosen={part}
        onChoose={(next) => goTo(next === 'list' ? '/people' : '/people/permissions', true)}
        tabs={[
          { id: 'list', label: t('frame:people.list') },
          { id: 'permissions', label: t('frame:people.permissions') },
        ]}
      >
        {part === 'list' ? <PeopleList isAdding={found?.part === 'add'} /> : <PermissionTable />}
      </Tabs>
    </div>
  );
}

function PeopleList({ isAdding }: { readonly isAdding: boolean }) {
  const t = useText();
  const format = useFormat();
  const listed = useAnswer('people.list', {});
  const me = useStationState()?.person?.id;
  const mayAdd = useMay('people.add');
  const [chosen, setChosen] = useState<string>();
  const people = useMemo(() => listed.value?.people ?? [], [listed.value]);
  const readPage = useMemo(() => pagesOf(people), [people]);
  const person = people.find((candidate) => candidate.id === chosen);

  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'people.add',
        name: 'frame:people.add',
        group: 'place',
        icon: 'add',
        isInTopBar: true,
        applies: mayAdd,
        perform: () => goTo('/people/add'),
      },
    ],
    [mayAdd],
  );
  useActions(actions);

  const columns = useMemo<readonly GridColumn<Person>[]>(
    () => [
      { id: 'name', label: t('frame:person.name'), width: 150, grow: 2, cell: (row) => row.name },
      { id: 'login', label: t('frame:person.login'), width: 100, cell: (row) => <Mono>{row.login}</Mono> },
      {
        id: 'roles',
        label: t('frame:person.roles'),
        width: 160,
        grow: 3,
        cell: (row) => format.list(row.roles.map((role) => t(`vocabulary:role.${role}`))),
      },
      {
        id: 'state',
        label: t('frame:people.state'),
        width: 110,
        cell: (row) => (
          <Status tone={row.state === 'active' ? 'good' : 'quiet'}>
            {row.id === me
              ? `${t(`frame:people.${row.state}`)}, ${t('frame:people.you')}`
              : t(`frame:people.${row.state}`)}
          </Status>
        ),
      },
      { id: 'since', label: t('frame:people.since'), width: 96, cell: (row) => format.moment(row.addedAt, 'day') },
    ],
    [t, format, me],
  );

  const sheet = isAdding ? (
    <AddPerson onClose={() => goTo('/people')} />
  ) : person === undefined ? undefined : (
    <PersonSheet key={person.id} person={person} onClose={() => setChosen(undefined)} />
  );
  return (
    <>
      <FailureNotice failure={listed.failure} />
      {listed.isLoading && <LoadingLines lines={6} />}
      <div className="fp-framed">
        <ListWithSheet
          list={
            <DataGrid
              label={t('frame:people.list')}
              columns={columns}
              total={people.length}
              order={people.map((row) => `${row.id}${row.state}${row.roles.join()}`).join()}
              readPage={readPage}
              keyOf={(row) => row.id}
              chosen={chosen}
              onChoose={(row) => {
                setChosen(row.id);
                if (isAdding) goTo('/people', true);
              }}
            />
          }
          {...(sheet === undefined ? {} : { sheet })}
        />
      </div>
      {mayAdd && !isAdding && sheet === undefined && (
        <div className="fp-form-end">
          <Button icon="add" onPress={() => goTo('/people/add')}>
            {t('frame:people.add')}
          </Button>
          <span className="fp-quiet">{t('frame:people.select')}</span>
        </div>
      )}
    </>
  );
}
