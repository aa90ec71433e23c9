// Serials of register entries once more, narrow and in the order in which they came: what the serial search reads into memory, so that it need not read the
// entries themselves. See docs/decisions/0023.
import type { Migration } from '../migrate.ts';

export const registerSerials: Migration = {
  number: 276,
  name: 'register-serials',
  sql: `
create table register_serial (
  -- The entry.
  id integer primary key,
  serial text not null
) strict;
insert into register_serial (id, serial) select id, serial from register_row where serial <> '' order by id;
`,
};
