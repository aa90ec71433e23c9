// Every migration in order. One that has been released is never edited: write the next number.
import type { Migration } from '../migrate.ts';
import { ledger } from './0010-ledger.ts';

export const migrations: readonly Migration[] = [ledger];
