// Splitting and what comes of it. It stands with custody because every part of it is a custody event.
import type { splittingContract } from '../../../shared/contract/splitting.ts';
import { reads, type Handlers } from '../handler.ts';
import { readFamily } from './family.ts';
import { splitExhibit } from './split-exhibit.ts';

export const splittingHandlers: Handlers<keyof typeof splittingContract> = {
  'exhibits.split': splitExhibit,
  'exhibits.family': reads(({ db }, { id }) => readFamily(db, id)),
};
