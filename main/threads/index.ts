// Worker threads with typed calls. The lowest room: it knows no case, no key and no file.
export { startThread, type Thread } from './start-thread.ts';
export { serveThread, type ThreadHandlers } from './serve-thread.ts';
export { siblingModule } from './sibling-module.ts';
export { throwIfCancelled } from './cancellation.ts';
export { afterOthers, turnsOf } from './turns.ts';
export type { ThreadCall } from './messages.ts';
export { Pieces, type NextPiece, type PieceWriter, type PiecesProgress } from './pieces.ts';
export { release } from '../../shared/language/release.ts';
