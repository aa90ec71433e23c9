// Photographs: what is said about them beside their taking-in, and the watched folder they may come from.
import type { photographsContract } from '../../../shared/contract/photographs.ts';
import { does, reads, writes, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { arrange } from './arrange.ts';
import { photographHistory } from './history.ts';
import { layersOf, saveLayer } from './layers.ts';
import { makePhotoSheet } from './make-photo-sheet.ts';
import { reviseMany } from './revise-many.ts';
import { takeFromTray } from './take-from-tray.ts';
import { readTray, stopWatching, watchFolder } from './watched-folder.ts';

export const photographsHandlers: Handlers<keyof typeof photographsContract> = {
  'photographs.save-layer': writes(['photographs', 'attachments'], saveLayer),
  'photographs.layers': reads(({ db }, { attachmentId }) => ({ layers: layersOf(db, attachmentId) })),
  'photographs.revise-many': writes(['attachments'], reviseMany),
  'photographs.arrange': writes(['attachments'], arrange),
  'photographs.history': reads(({ db }, { attachmentId }) => ({ entries: photographHistory(db, attachmentId) })),
  'photographs.look-alikes': longReads['photographs.look-alikes'],
  'photographs.sheet': does(makePhotoSheet),
  'photographs.watch': does(watchFolder),
  'photographs.stop-watching': does(stopWatching),
  'photographs.tray': does(readTray),
  'photographs.take-from-tray': does(takeFromTray),
};
