// Builds the sample station by doing what its people would do: every record passes the same commands, rules and signatures.
import type { Caller } from '../station/caller.ts';
import { jobEnded } from '../station/job-ended.ts';
import { openStation, type Station } from '../station/open-station.ts';
import type { SampleAnswer } from '../station/access/create-sample.ts';
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { Instant, type Clock } from '../../shared/language/instant.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { AttachmentId } from '../../shared/language/identity.ts';
import type { CaseId, ExhibitId, IncidentId, PersonId, PlaceId, SubmissionId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { serbianLatin } from '../../shared/text/serbian-latin.ts';
import { openSampleCase, recordSampleIncidents, recordSampleSubmission } from './case-frame.ts';
import { explainSealOfK6 } from './custody-explanation.ts';
import { firstSteps, laterSteps, type SampleStep } from './custody-steps.ts';
import { recordSampleTemplates } from './fields-templates.ts';
import { receiveLaterFinds, settleSealOfK6, type IntakeHand } from './intake-steps.ts';
import { recordSampleInventories } from './inventory-sessions.ts';
import { drawPhotograph } from './draw-photograph.ts';
import { sayMoreOfK5, shotShown } from './photograph-steps.ts';
import { orderSampleLabels } from './scanning-labels.ts';
import { exhibits, written, type SampleExhibit, type Written } from './lugina-14.ts';
import { samplePlaces, type SamplePlace } from './storage-room.ts';
import { administrator, samplePeople, type SamplePerson } from '../../shared/reference/sample-people.ts';

export interface SampleOrder {
  readonly dataFolder: string;
  /** The language the sample's people write their records in. */
  readonly language: Language;
  readonly onStep?: (done: number, total: number) => void;
}

/** The weakest cost a vault accepts: the passphrases of the sample are public anyway. */
const sampleDerivation = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

const stationName = written('Sample station LUGINA-14', 'Stacioni shembull LUGINA-14', 'Пример станице LUGINA-14');
const agencyName = written(
  'Agency on Forensics (fictional)',
  'Agjencia e Forenzikës (fiktive)',
  'Агенција за форензику (измишљена)',
);

/** Makes a new vault with the fictional case LUGINA-14 below `dataFolder` and locks it again. @throws FocalPointError of any refused command */
export async function buildSample(order: SampleOrder): Promise<SampleAnswer> {
  const clock = turnableClock('2025-03-14T07:00:00.000Z');
  const station = openStation({
    dataFolder: order.dataFolder,
    clock,
    derivation: sampleDerivation,
    makesSamples: true,
  });
  try {
    const hand = new SampleHand(station, clock, order.language);
    await hand.createStation();
    await hand.build(order.onStep ?? (() => undefined));
    const { vault } = await hand.ask('station.state', {});
    strictAssert(vault !== undefined, 'the sample has a vault');
    const people = [administrator, ...samplePeople].map(({ name, login, passphrase, roles }) => ({
      name,
      login,
      passphrase,
      roles: [...roles],
    }));
    return { vault, people };
  } finally {
    await station.close();
  }
}

interface TurnableClock extends Clock {
  set(text: string): void;
}

/** Stands at the moment each step was recorded; a second passes with every look, so that order shows. */
function turnableClock(text: string): TurnableClock {
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

const caller: Caller = { id: 'sample', face: 'command-line', savePath: () => undefined, folderPath: () => undefined };

class SampleHand implements IntakeHand {
  readonly #station: Station;
  readonly #clock: TurnableClock;
  readonly language: Language;
  readonly #exhibits = new Map<string, ExhibitId>();
  readonly #places = new Map<SamplePlace, PlaceId>();
  readonly #people = new Map<string, PersonId>();
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

  async createStation(): Promise<void> {
    await this.ask('station.create', {
      name: this.write(stationName),
      agency: this.write(agencyName),
      kind: 'all-in-one',
      recordLanguage: this.language,
      administrator: { name: administrator.name, login: administrator.login, passphrase: administrator.passphrase },
      alsoRoles: [],
    });
    for (const { name, login, roles, passphrase } of samplePeople) {
      const { id } = await this.ask('people.add', { name, login, roles: [...roles], passphrase });
      this.#people.set(login, id);
    }
  }

  async build(onStep: (done: number, total: number) => void): Promise<void> {
    const total = exhibits.length * 2 + firstSteps.length + laterSteps.length + 5;
    let done = 0;
    const step = (): void => onStep((done += 1), total);

    await this.become('custodian', '2025-03-14T07:30:00.000Z');
    await this.#addPlaces();
    step();

    await this.become('registrar', '2025-03-17T08:15:00.000Z');
    const caseId = await openSampleCase(this);
    const { roadside, workshop } = await recordSampleIncidents(this, caseId);
    const submissionId = await recordSampleSubmission(this, caseId);
    await recordSampleTemplates(this);
    step();
    for (const exhibit of exhibits) {
      const incidentId = exhibit.foundAt === 'workshop' ? workshop : roadside;
      await this.#recordExhibit(caseId, incidentId, submissionId, exhibit);
      step();
    }
    for (const exhibit of exhibits) {
      await this.#photograph(caseId, exhibit);
      step();
    }
    for (const custody of firstSteps) {
      await this.#recordStep(custody);
      step();
    }
    await settleSealOfK6(this, caseId, submissionId);
    await explainSealOfK6(this, this.#exhibitId('K6'), (login, at) => this.become(login, at));
    await receiveLaterFinds(this);
    step();
    await this.#handOverK5();
    step();
    for (const custody of laterSteps) {
      await this.#recordStep(custody);
      step();
    }
    await this.#printLabels();
    await this.#countEvidenceRoom();
    step();
    step();
  }

  async #printLabels(): Promise<void> {
    const jobId = await orderSampleLabels(this, { exhibits: this.#exhibits.values(), places: this.#places.values() });
    const job = await jobEnded(this.#station, async () => (await this.ask('jobs.list', {})).jobs, jobId);
    if (job.error !== undefined) throw new FocalPointError(job.error.code, job.error.details);
  }

  async #countEvidenceRoom(): Promise<void> {
    const room = this.#places.get('evidence-room');
    strictAssert(room !== undefined, 'the sample has an evidence room');
    await recordSampleInventories(
      {
        language: this.language,
        ask: (name, input) => this.ask(name, input),
        write: (text) => this.write(text),
        become: (login, at) => this.become(login, at),
        personId: (login) => {
          const id = this.#people.get(login);
          strictAssert(id !== undefined, `the sample has a ${login}`);
          return id;
        },
        passphraseOf: (login) => samplePeople.find((one) => one.login === login)?.passphrase ?? '',
      },
      room,
    );
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

  async #addPlaces(): Promise<void> {
    for (const { place, within, kind, name, capacity, admits, accessNote, note, closed } of samplePlaces) {
      const parentId = within === undefined ? undefined : this.#places.get(within);
      const { id } = await this.ask('places.add', {
        kind,
        name: this.write(name),
        ...(parentId === undefined ? {} : { parentId }),
        ...(capacity === undefined ? {} : { capacity }),
        ...(admits === undefined ? {} : { admits: [...admits] }),
        ...(accessNote === undefined ? {} : { accessNote: this.write(accessNote) }),
        ...(note === undefined ? {} : { note: this.write(note) }),
      });
      this.#places.set(place, id);
      if (closed !== undefined) await this.ask('places.close', { id, reason: this.write(closed) });
    }
  }

  async #recordExhibit(
    caseId: CaseId,
    incidentId: IncidentId,
    submissionId: SubmissionId,
    exhibit: SampleExhibit,
  ): Promise<void> {
    const places: Readonly<Record<SampleExhibit['foundAt'], Written>> = {
      vehicle: written(
        'Cavity behind the boot trim',
        'Zgavra pas veshjes së bagazhit',
        'Шупљина иза облоге пртљажника',
      ),
      person: written(
        'On the suspects and in the cabin',
        'Te të dyshuarit dhe në kabinë',
        'Код осумњичених и у кабини',
      ),
      workshop: written('Workshop, bench and shelf', 'Punishtja, banaku dhe rafti', 'Радионица, радни сто и полица'),
    };
    const { id } = await this.ask('exhibits.record', {
      caseId,
      incidentId,
      submissionId,
      mark: exhibit.mark,
      kind: exhibit.kind,
      description: this.write(exhibit.what),
      quantity: exhibit.quantity,
      unit: exhibit.unit,
      foundAt: this.write(places[exhibit.foundAt]),
      facts: { ...exhibit.facts },
      serials: [...(exhibit.serials ?? [])],
      markings: [...(exhibit.markings ?? [])],
      packageNumber: exhibits.indexOf(exhibit) + 1,
      ...(exhibit.loaded === undefined ? {} : { loadedState: exhibit.loaded }),
      ...(exhibit.kind === 'firearm'
        ? {
            madeSafe: {
              by: 'Off. Vesna PRIMEROVIĆ',
              at: '2025-03-14T23:38:00.000Z',
              how: this.write(
                written(
                  'Magazine removed, chamber checked',
                  'Karikatori i hequr, dhoma e kontrolluar',
                  'Оквир уклоњен, комора прегледана',
                ),
              ),
            },
          }
        : {}),
      handling: exhibit.handling === undefined ? '' : this.write(exhibit.handling),
      seal: exhibit.seal,
    });
    this.#exhibits.set(exhibit.mark, id);
  }

  async #photograph(caseId: CaseId, exhibit: SampleExhibit): Promise<void> {
    const marking = exhibit.serials?.[0]?.asMarked;
    const views = marking === undefined || marking === '' ? (['whole'] as const) : (['whole', 'marking'] as const);
    const draw = (view: 'whole' | 'marking') =>
      drawPhotograph({
        mark: exhibit.mark,
        drawing: exhibit.drawing,
        length: exhibit.length,
        view,
        ...(marking === undefined ? {} : { text: marking }),
        takenAt: '2025:03:17 09:05:00',
      });
    for (const view of views) {
      const { jpeg, calibration } = await draw(view);
      const said =
        view === 'whole'
          ? this.write(exhibit.what)
          : this.write(
              written('Serial number as marked', 'Numri serik siç është shënuar', 'Серијски број како је означен'),
            );
      const caption = `${exhibit.mark}. ${said}`;
      const about = { caseId, exhibitId: this.#exhibitId(exhibit.mark), kind: 'photograph' } as const;
      const id = AttachmentId.parse(await this.#takeIn(`${exhibit.mark}-${view}.jpg`, jpeg, { ...about, caption }));
      const shot = shotShown(exhibit.kind, view);
      await this.ask('attachments.revise', {
        id,
        takenAt: Instant.parse('2025-03-17T08:05:00.000Z'),
        calibration,
        ...(shot === undefined ? {} : { shot }),
      });
      if (exhibit.mark === 'K5' && view === 'marking') {
        const takeIn = (fileName: string, bytes: Buffer, words: string) =>
          this.#takeIn(fileName, bytes, { ...about, caption: words });
        await sayMoreOfK5(this, id, { draw, takeIn });
      }
    }
  }

  get passphrase(): string {
    return this.#signedIn.passphrase;
  }

  async takeIn({ name, about, caption, text }: Parameters<IntakeHand['takeIn']>[0]): Promise<string> {
    const takenAt = '2025:03:17 14:00:00';
    const { jpeg } = await drawPhotograph({ mark: '', drawing: 'boxes', length: 60, view: 'marking', text, takenAt });
    return this.#takeIn(name, jpeg, { ...about, caption });
  }

  async #takeIn(
    fileName: string,
    jpeg: Buffer,
    about: Omit<InputOf<'attachments.take-in'>, 'upload'>,
  ): Promise<string> {
    const upload = await this.#station.receive({ fileName, source: { chunks: once(jpeg), size: jpeg.length } });
    const { jobId } = await this.ask('attachments.take-in', {
      upload: upload.uploadId,
      ...about,
    });
    return this.#taken(jobId);
  }

  async #taken(jobId: string): Promise<string> {
    const job = await jobEnded(this.#station, async () => (await this.ask('jobs.list', {})).jobs, jobId);
    if (job.error !== undefined) throw new FocalPointError(job.error.code, job.error.details);
    strictAssert(job.result?.attachmentId !== undefined, 'a file taken in is an attachment');
    return job.result.attachmentId;
  }

  async #recordStep(step: SampleStep): Promise<void> {
    await this.become(step.by, step.recordedAt ?? step.occurredAt);
    const seals = step.sealIn === 'own' ? step.marks.map((mark) => [mark]) : [step.marks];
    for (const marks of seals) {
      const seal = step.sealIn === 'own' ? sealOf(marks[0] ?? '') : step.sealIn;
      await this.ask('custody.record', {
        exhibitIds: marks.map((mark) => this.#exhibitId(mark)),
        type: step.type,
        occurredAt: Instant.parse(step.occurredAt),
        ...(step.from === undefined ? {} : { from: this.end(step.from) }),
        ...(step.to === undefined ? {} : { to: this.end(step.to) }),
        ...(seal === undefined ? {} : { sealIn: seal }),
        ...(step.sealOut === undefined ? {} : { sealOut: step.sealOut }),
        purpose: '',
        authority: step.authority ?? '',
        ...(step.quantity === undefined ? {} : { quantity: step.quantity }),
        ...(step.dueAt === undefined ? {} : { dueAt: Instant.parse(step.dueAt) }),
        ...(step.witness === undefined ? {} : { witness: secretOf(step.witness) }),
        note: step.note === undefined ? '' : this.write(step.note),
        signature: { passphrase: this.#signedIn.passphrase },
      });
    }
  }

  /** The custodian offers, the examiner accepts in person: the way every hand-over inside the station goes. */
  async #handOverK5(): Promise<void> {
    await this.become('custodian', '2025-03-19T08:43:00.000Z');
    const receiver = this.#people.get('examiner');
    strictAssert(receiver !== undefined, 'the sample has an examiner');
    const { offerIds } = await this.ask('custody.offer', {
      exhibitIds: [this.#exhibitId('K5')],
      to: receiver,
      occurredAt: Instant.parse('2025-03-19T08:41:00.000Z'),
      purpose: this.write(
        written(
          'Latent prints, then ballistics',
          'Gjurmë latente, pastaj balistikë',
          'Латентни трагови, затим балистика',
        ),
      ),
      authority: 'KFA-B-2025-0311',
      note: '',
      signature: { passphrase: this.#signedIn.passphrase },
    });
    await this.become('examiner', '2025-03-19T08:52:00.000Z');
    const [offerId] = offerIds;
    strictAssert(offerId !== undefined, 'one exhibit, one offer');
    await this.ask('custody.accept', {
      offerId,
      receiver: { login: this.#signedIn.login, passphrase: this.#signedIn.passphrase },
      sealAsRead: sealOf('K5'),
      occurredAt: Instant.parse('2025-03-19T08:50:00.000Z'),
      note: '',
    });
  }

  end(end: NonNullable<SampleStep['from']>) {
    if ('outside' in end) return { kind: 'outside' as const, label: this.write(end.outside) };
    const id = this.#places.get(end.place);
    strictAssert(id !== undefined, 'the sample knows its places');
    return { kind: 'place' as const, id };
  }

  #exhibitId(mark: string): ExhibitId {
    const id = this.#exhibits.get(mark);
    strictAssert(id !== undefined, `${mark} is recorded`);
    return id;
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
}

function secretOf(login: string): { login: string; passphrase: string } {
  const person = samplePeople.find((one) => one.login === login);
  strictAssert(person !== undefined, `${login} is one of the sample's people`);
  return { login, passphrase: person.passphrase };
}

function sealOf(mark: string): string {
  const exhibit = exhibits.find((one) => one.mark === mark);
  strictAssert(exhibit !== undefined, `${mark} is an exhibit of the sample`);
  return exhibit.seal;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(bytes);
}
