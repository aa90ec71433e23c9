// Every migration in order. One that has been released is never edited: write the next number.
import type { Migration } from '../migrate.ts';
import { ledger } from './0010-ledger.ts';
import { records } from './0020-records.ts';
import { listOrders } from './0030-list-orders.ts';
import { custodyEvidence } from './0040-custody-evidence.ts';
import { intake } from './0090-intake.ts';

export const migrations: readonly Migration[] = [ledger, records, listOrders, custodyEvidence, intake];
