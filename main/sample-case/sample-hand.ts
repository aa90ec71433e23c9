// The hand that builds the sample: it turns the clock, signs in as whoever acts, and asks the station as any screen would.
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/domain/roles.ts';
import type { ExhibitId, PersonId, PlaceId } from '../../shared/language/identity.ts';
import { Instant, type Clock } from '../../shared/language/instant.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { administrator, samplePeople, type SamplePerson } from '../../shared/reference/sample-people.ts';
import { serbianLatin } from '../../shared/text/serbian-latin.ts';
import type { Caller } from '../station/caller.ts';
import { jobEnded } from '../station/job-ended.ts';
import type { Station } from '../station/open-station.ts';
import type { SampleStep } from './custody-steps.ts';
import { drawPhotograph } from './draw-photograph.ts';
import type { IntakeHand } from './intake-steps.ts';
import type { SampleCounting } from './inventory-sessions.ts';
import type { SamplePlace } from './storage-room.ts';
import type { Written } from './written.ts';

export interface TurnableClock extends Clock {
  set(text: string): void;
}

/** Stands at the moment each step was recorded; a second passes with every look, so that order shows. */
export function turnableClock(text: string): TurnableClock {
  let now = Date.parse(text);
  return {
    now() {
      now += 1000;
      return Instant.parse(new Date(now).toISOString());
    },
    set(next) {
      now = Math.max(now, Date.parse(next));
    },
  };
}

/** What the administrator of the sample tells each new colleague; it opens the station once. */
export const toldPassphrase = 'seven lanterns told at the door';

const caller: Caller = { id: 'sample', face: 'command-line', savePath: () => undefined, folderPath: () => undefined };

export class SampleHand implements IntakeHand, SampleCounting {
  readonly #station: Station;
  readonly #clock: TurnableClock;
  readonly language: Language;
  /** By mark. */
  readonly exhibits = new Map<string, ExhibitId>();
  readonly places = new Map<SamplePlace, PlaceId>();
  /** By login. */
  readonly people = new Map<string, PersonId>();
  #signedIn: SamplePerson = administrator;

  constructor(station: Station, clock: TurnableClock, language: Language) {
    this.#station = station;
    this.#clock = clock;
    this.language = language;
  }

  async ask<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const envelope = await this.#station.request(caller, name, input);
    if (!envelope.ok) throw new FocalPointError(envelope.error.code, envelope.error.details, envelope.error.fields);
    // The station parsed its answer by the command's own schema.
    return envelope.value as OutputOf<Name>;
  }

  /** Waits for a job. @throws FocalPointError what ended it early */
  async ended(jobId: string): Promise<Awaited<ReturnType<typeof jobEnded>>> {
    const job = await jobEnded(this.#station, async () => (await this.ask('jobs.list', {})).jobs, jobId);
    if (job.error !== undefined) throw new FocalPointError(job.error.code, job.error.details);
    return job;
  }

  /** Signs in as the person of the sample with this login, at this moment. */
  async become(login: string, at: string): Promise<void> {
    const person = samplePeople.find((one) => one.login === login);
    strictAssert(person !== undefined, `${login} is one of the sample's people`);
    this.#clock.set(at);
    if (person === this.#signedIn) return;
    await this.ask('station.lock', {});
    await this.ask('station.unlock', { login, passphrase: person.passphrase });
    this.#signedIn = person;
  }

  /** A new colleague opens the station with what they were told and chooses the passphrase that signs. */
  async chooseOwnPassphrase(person: SamplePerson): Promise<void> {
    await this.ask('station.lock', {});
    await this.ask('station.unlock', { login: person.login, passphrase: toldPassphrase });
    await this.ask('people.change-own-passphrase', { current: toldPassphrase, next: person.passphrase });
    this.#signedIn = person;
  }

  get passphrase(): string {
    return this.#signedIn.passphrase;
  }

  passphraseOf(login: string): string {
    return samplePeople.find((one) => one.login === login)?.passphrase ?? '';
  }

  personId(login: string): PersonId {
    const id = this.people.get(login);
    strictAssert(id !== undefined, `the sample has a ${login}`);
    return id;
  }

  exhibitId(mark: string): ExhibitId {
    const id = this.exhibits.get(mark);
    strictAssert(id !== undefined, `${mark} is recorded`);
    return id;
  }

  placeId(place: SamplePlace): PlaceId {
    const id = this.places.get(place);
    strictAssert(id !== undefined, 'the sample knows its places');
    return id;
  }

  end(end: NonNullable<SampleStep['from']>) {
    return 'outside' in end
      ? { kind: 'outside' as const, label: this.write(end.outside) }
      : { kind: 'place' as const, id: this.placeId(end.place) };
  }

  write(text: Written): string {
    switch (this.language) {
      case 'en':
        return text.en;
      case 'sq':
        return text.sq;
      case 'sr-Cyrl':
        return text.sr;
      case 'sr-Latn':
        return serbianLatin(text.sr);
    }
  }

  async takeIn({ name, about, caption, text }: Parameters<IntakeHand['takeIn']>[0]): Promise<string> {
    const takenAt = '2025:03:17 14:00:00';
    const { jpeg } = await drawPhotograph({ mark: '', drawing: 'boxes', length: 60, view: 'marking', text, takenAt });
    return this.keepPicture(name, jpeg, { ...about, caption });
  }

  /** Hands a file to the station. @returns the upload's name, for one command */
  async handOver(fileName: string, bytes: Uint8Array): Promise<string> {
    const source = { chunks: once(bytes), size: bytes.length };
    return (await this.#station.receive({ fileName, source })).uploadId;
  }

  /** @returns the attachment's id */
  async keepPicture(
    fileName: string,
    jpeg: Buffer,
    about: Omit<InputOf<'attachments.take-in'>, 'upload'>,
  ): Promise<string> {
    const upload = await this.handOver(fileName, jpeg);
    const { jobId } = await this.ask('attachments.take-in', { upload, ...about });
    const { result } = await this.ended(jobId);
    strictAssert(result?.attachmentId !== undefined, 'a file taken in is an attachment');
    return result.attachmentId;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(bytes);
}
