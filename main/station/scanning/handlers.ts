// Labels and scanning, command by command.
import type { labelsContract } from '../../../shared/contract/labels.ts';
import type { scanningContract } from '../../../shared/contract/scanning.ts';
import { does, reads, writes, type Handlers } from '../handler.ts';
import { confirmSession } from './confirm-session.ts';
import { listLabels } from './label-list.ts';
import { orderLabels } from './order-labels.ts';
import { orderSheet } from './order-sheet.ts';
import { readLabelNow } from './read-label-now.ts';
import { scan } from './scan.ts';
import { closeSession, expectedExhibits, listSessions, pickExhibit, showSession, undoScan } from './sessions.ts';

const changes = ['scanning'];

export const scanningHandlers: Handlers<keyof typeof labelsContract | keyof typeof scanningContract> = {
  'labels.read': readLabelNow,
  'labels.make': does(orderLabels),
  'labels.list': reads(({ db }, input) => listLabels(db, input)),
  'labels.sheet': does(orderSheet),
  'scanning.sessions': reads(listSessions),
  'scanning.session': reads(showSession),
  'scanning.scan': writes(changes, scan),
  'scanning.expected': reads(expectedExhibits),
  'scanning.pick': writes(changes, pickExhibit),
  'scanning.undo': writes(changes, undoScan),
  'scanning.confirm': confirmSession,
  'scanning.close': writes(changes, closeSession),
};
