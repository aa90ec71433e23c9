// The rules the database itself keeps, against our own mistakes; an attacker with the key is the ledger's business.

/** SQL that makes a table accept only new rows. `recursive_triggers` stops `INSERT OR REPLACE` from walking round it. */
export function appendOnly(table: string): string {
  return `create trigger ${table}_append_only before update on ${table}
    begin select raise(abort, 'append-only'); end;
  create trigger ${table}_append_only_delete before delete on ${table}
    begin select raise(abort, 'append-only'); end;\n`;
}

/** SQL that lets rows of a table change but never go. */
export function neverDeleted(table: string): string {
  return `create trigger ${table}_never_deleted before delete on ${table}
    begin select raise(abort, 'never-deleted'); end;\n`;
}
