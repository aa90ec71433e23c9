// The tray: what a watched folder of a tethered camera or a card holds, and how far each picture has come. It lives as long as the vault is
// open; what is not taken in is never on record, and the card is only ever read.
import { watch, type FSWatcher } from 'node:fs';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { drop } from '../../../shared/language/habits.ts';
import { instantOf, type Clock } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { scanFolder, type FolderScan, type FoundPicture } from './scan-folder.ts';

type Tray = OutputOf<'photographs.tray'>;
type State = Tray['pictures'][number]['state'];

interface Kept {
  readonly id: string;
  readonly found: FoundPicture;
  state: State;
  failure?: string;
}

export interface TrayParts {
  readonly clock: Clock;
  readonly nextId: () => string;
  /** A file of this name and size was taken in before. */
  readonly isKnown: (name: string, bytes: number) => boolean;
  readonly changed: () => void;
}

/** Between two looks. A file is complete when two looks found it of the same size and time. */
const pause = 1000;
/** After the system said that something changed. */
const pauseAfterHint = 300;

export class CameraTray {
  readonly #parts: TrayParts;
  readonly #pictures = new Map<string, Kept>();
  #folder: string | undefined;
  #since = 0;
  #isGone = false;
  #isCutShort = false;
  /** Names that lay there when only new ones were asked for. */
  #ignored = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #watcher: FSWatcher | undefined;

  constructor(parts: TrayParts) {
    this.#parts = parts;
  }

  /** @throws FocalPointError `photographs.folder-unreadable` */
  async watch(folder: string, from: 'all' | 'new'): Promise<void> {
    let first: FolderScan;
    try {
      first = await scanFolder(folder);
    } catch {
      throw new FocalPointError('photographs.folder-unreadable');
    }
    this.stop();
    this.#folder = folder;
    this.#since = Date.parse(this.#parts.clock.now());
    this.#ignored = new Set(from === 'new' ? first.pictures.map(signOf) : []);
    this.#take(first);
    this.#listen(folder);
    this.#wait(pauseAfterHint);
    this.#parts.changed();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#watcher?.close();
    this.#watcher = undefined;
    this.#folder = undefined;
    this.#isGone = false;
    this.#isCutShort = false;
    this.#ignored = new Set();
    this.#pictures.clear();
  }

  list(): Pick<Tray, 'watched' | 'pictures'> {
    const folder = this.#folder;
    if (folder === undefined) return { pictures: [] };
    return {
      watched: {
        // The last part: where the card hangs on this computer is nobody's business.
        folder: folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder,
        state: this.#isGone ? 'gone' : 'watching',
        since: instantOf(new Date(this.#since)),
        isCutShort: this.#isCutShort,
      },
      pictures: [...this.#pictures.values()]
        .toSorted((left, right) => right.found.modified - left.found.modified || compare(left, right))
        .map(({ id, found, state, failure }) => ({
          id,
          name: found.name,
          bytes: found.bytes,
          modifiedAt: instantOf(new Date(found.modified)),
          state,
          ...(failure === undefined ? {} : { failure }),
        })),
    };
  }

  get folderName(): string {
    return this.list().watched?.folder ?? '';
  }

  look(id: string): FoundPicture | undefined {
    for (const kept of this.#pictures.values()) if (kept.id === id) return kept.found;
    return undefined;
  }

  /** @throws FocalPointError `photographs.not-in-tray` also for one that is still being written or just being taken in. */
  find(id: string): FoundPicture {
    for (const { id: own, state, found } of this.#pictures.values())
      if (own === id && state !== 'arriving' && state !== 'taking') return found;
    throw new FocalPointError('photographs.not-in-tray');
  }

  /** How far a picture has come. Unknown ones are no matter: the tray may have been closed meanwhile. */
  set(id: string, state: State, failure?: string): void {
    for (const kept of this.#pictures.values()) {
      if (kept.id !== id) continue;
      kept.state = state;
      delete kept.failure;
      if (failure !== undefined) kept.failure = failure;
    }
    this.#parts.changed();
  }

  /** Whether the folder can be read at this moment. */
  async isThere(): Promise<boolean> {
    if (this.#folder === undefined) return false;
    await this.#look();
    return !this.#isGone;
  }

  #listen(folder: string): void {
    try {
      // Only a hint to look sooner: some file systems of cards never say anything.
      this.#watcher = watch(folder, { recursive: true, persistent: false }, () => this.#wait(pauseAfterHint));
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch {
      this.#watcher = undefined;
    }
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => drop(this.#look().finally(() => this.#folder !== undefined && this.#wait(pause))),
      milliseconds,
    );
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const folder = this.#folder;
    if (folder === undefined) return;
    const scan = await scanFolder(folder).catch(() => undefined);
    if (this.#folder !== folder) return;
    const waiting = [...this.#pictures.values()].filter(({ state }) => state === 'ready' || state === 'arriving');
    // An unmounted card leaves an empty folder in its place.
    const isGone = scan === undefined || (scan.pictures.length === 0 && waiting.length > 0);
    if (isGone) {
      if (!this.#isGone) {
        this.#isGone = true;
        this.#parts.changed();
      }
      return;
    }
    const before = JSON.stringify(this.list());
    this.#isGone = false;
    this.#take(scan);
    if (JSON.stringify(this.list()) !== before) this.#parts.changed();
  }

  #take(scan: FolderScan): void {
    this.#isCutShort = scan.isCutShort;
    const there = new Set<string>();
    for (const found of scan.pictures) {
      const sign = signOf(found);
      there.add(found.name);
      if (this.#ignored.has(sign)) continue;
      const kept = this.#pictures.get(found.name);
      if (kept === undefined || (signOf(kept.found) !== sign && kept.state !== 'taking')) {
        // New, or written again since the last look.
        this.#pictures.set(found.name, { id: kept?.id ?? this.#parts.nextId(), found, state: 'arriving' });
      } else if (kept.state === 'arriving' && found.bytes > 0) {
        kept.state = this.#parts.isKnown(found.name.split('/').at(-1) ?? found.name, found.bytes) ? 'known' : 'ready';
      }
    }
    for (const [name, { state }] of this.#pictures)
      if (!there.has(name) && state !== 'taking' && state !== 'failed') this.#pictures.delete(name);
  }
}

function signOf({ name, bytes, modified }: FoundPicture): string {
  return `${name}\0${bytes}\0${modified}`;
}

function compare(left: Kept, right: Kept): number {
  return left.found.name < right.found.name ? 1 : -1;
}
