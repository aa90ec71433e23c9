// A question to the database as values: SQL text and parameters apart, so that neither ever meets the other in a message.
import knex, { type Knex } from 'knex';
import { strictAssert } from '../../shared/language/habits.ts';

export type SqlValue = string | number | bigint | Buffer | Uint8Array | null;

/** Fixed SQL with parameters in order; hot paths use this, everything else the builder `sql`. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly (SqlValue | boolean)[];
}

/** Anything knex can turn into SQL: a builder, or `sql.raw`. */
export interface Buildable {
  toSQL(): { toNative(): Knex.SqlNative };
}

export type Query = Statement | Buildable;

/**
 * The query builder. It has no connection and cannot run anything itself: give what it builds to a database.
 * Never `await` a builder, and never use `sql.schema`: migrations are raw SQL (knex rebuilds tables and loses triggers).
 */
export const sql: Knex = knex({ client: 'better-sqlite3', useNullAsDefault: true, compileSqlOnError: false });

/** `statement\`select * from place where id = ${id}\`` — every interpolation becomes a parameter, never SQL. */
export function statement(parts: TemplateStringsArray, ...parameters: readonly (SqlValue | boolean)[]): Statement {
  return { text: parts.join('?'), parameters };
}

/** The same for SQL text that is put together from constants. */
export function statementOf(text: string, parameters: readonly (SqlValue | boolean)[] = []): Statement {
  return { text, parameters };
}

export interface BoundQuery {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

export function bind(query: Query): BoundQuery {
  if ('text' in query) return { text: query.text, parameters: query.parameters.map(sqlValue) };
  const native = query.toSQL().toNative();
  return { text: native.sql, parameters: native.bindings.map(sqlValue) };
}

function sqlValue(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  strictAssert(value instanceof Uint8Array, 'a parameter is text, a number, a boolean, bytes or null');
  return Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
