// Lists, command by command.
import type { listsContract } from '../../../shared/contract/lists.ts';
import { does, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { orderExport } from './order-export.ts';
import { listViews, rememberLayout, removeView, saveView } from './views.ts';

export const listsHandlers: Handlers<keyof typeof listsContract> = {
  'lists.open': longReads['lists.open'],
  'lists.page': longReads['lists.page'],
  'lists.stretch': longReads['lists.stretch'],
  'lists.choices': longReads['lists.choices'],
  'exhibits.selection': longReads['exhibits.selection'],
  'exhibits.selected': longReads['exhibits.selected'],
  'lists.export': does(orderExport),
  'views.list': listViews,
  'views.save': saveView,
  'views.remove': removeView,
  'views.remember-layout': rememberLayout,
};
