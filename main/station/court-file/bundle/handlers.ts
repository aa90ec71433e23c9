// Bundles of a court file: made, listed, read.
import type { courtBundlesContract } from '../../../../shared/contract/court-bundles.ts';
import { reads, type Handlers } from '../../handler.ts';
import { longReads } from '../../long-reads.ts';
import { makeBundle } from './make-bundle.ts';
import { readBundle } from './read-bundles.ts';

export const bundleHandlers: Handlers<keyof typeof courtBundlesContract> = {
  'court-file.make-bundle': makeBundle,
  'court-file.bundles': longReads['court-file.bundles'],
  'court-file.bundle': reads(readBundle),
};
