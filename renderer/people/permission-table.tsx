// Who may do what: the very table that the station checks, with people's names for the commands.
import { Fragment } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { roles } from '../../shared/domain/roles.ts';
import { Awaited } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText, useTextOr } from '../text.tsx';

type Permission = OutputOf<'people.permissions'>['commands'][number];

export function PermissionTable() {
  const t = useText();
  const textOr = useTextOr();
  const answer = useAnswer('people.permissions', {});
  if (answer.value === undefined) return <Awaited failure={answer.failure} />;
  const groups = grouped(answer.value.commands);
  return (
    <>
      <p className="fp-quiet">{t('frame:people.permissions-detail')}</p>
      <div
        className="fp-table-frame fp-permissions"
        role="region"
        aria-label={t('frame:people.permissions')}
        tabIndex={0}
      >
        <table className="fp-table">
          <caption className="fp-hidden">{t('frame:people.permissions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('frame:people.act')}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {t(`vocabulary:role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(([area, commands]) => (
              <Fragment key={area}>
                <tr>
                  <th scope="rowgroup" colSpan={roles.length + 1}>
                    {textOr(`frame:people.permission-group.${area}`, area)}
                  </th>
                </tr>
                {commands.map((command) => (
                  <PermissionRow key={command.name} command={command} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PermissionRow({ command }: { readonly command: Permission }) {
  const t = useText();
  const textOr = useTextOr();
  const { allow } = command;
  return (
    <tr>
      <th scope="row">{textOr(`frame:people.command.${command.name}`, command.name)}</th>
      {typeof allow === 'string' ? (
        <td colSpan={roles.length} className="fp-quiet">
          {t(`frame:people.${allow}`)}
        </td>
      ) : (
        roles.map((role) => {
          const may = allow.includes(role);
          return (
            <td key={role} className={may ? 'fp-may' : 'fp-may-not'}>
              <span aria-hidden="true">{may ? '●' : '–'}</span>
              <span className="fp-hidden">{t(may ? 'frame:people.may' : 'frame:people.may-not-short')}</span>
            </td>
          );
        })
      )}
    </tr>
  );
}

function grouped(commands: readonly Permission[]): [area: string, commands: Permission[]][] {
  const groups = new Map<string, Permission[]>();
  for (const command of commands) {
    const area = command.name.split('.')[0] ?? command.name;
    groups.set(area, [...(groups.get(area) ?? []), command]);
  }
  return [...groups];
}
