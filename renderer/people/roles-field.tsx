// The roles a person may hold, each with what it is for.
import { roles } from '../../shared/domain/roles.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { ChoicesField } from '../components/index.ts';
import { useText } from '../text.tsx';

export interface RolesFieldProps {
  readonly name: string;
  readonly value: readonly Role[];
  readonly onChange: (value: Role[]) => void;
  readonly error: string | undefined;
}

export function RolesField(props: RolesFieldProps) {
  const t = useText();
  return (
    <ChoicesField
      {...props}
      label={t('frame:person.roles')}
      isRequired
      columns={1}
      choices={roles.map((role) => ({
        value: role,
        label: t(`vocabulary:role.${role}`),
        help: t(`vocabulary:roleMeaning.${role}`),
      }))}
    />
  );
}
