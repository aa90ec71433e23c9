// One camera that is on: its picture, the looks at it, and what was read. Pictures live as long as one look; none is kept or sent.
import { cameraProblemOf, CameraView, type CameraProblem, type SeenCode } from '../../../shared/domain/camera-view.ts';
import { drop } from '../../../shared/language/habits.ts';
import { CodeReader } from './code-reader.ts';

export interface CameraChoice {
  readonly id: string;
  readonly name: string;
}

export interface CameraHearing {
  readonly taken: (code: SeenCode) => void;
  /** It gives no picture any more; it is closed already. */
  readonly fell: (problem: CameraProblem) => void;
}

/** Milliseconds from one look to the next: quick enough for a hand, and most of the time the computer does something else. */
const lookEvery = 120;
/** After a slow look the thread still rests this long. */
const leastRest = 40;

/** A picture may come in pieces or not at all now and then; after so many failed looks in a row something is broken. */
const mostFailures = 10;

/** Why a camera could not be switched on. */
export class CameraFault extends Error {
  readonly problem: CameraProblem;
  constructor(problem: CameraProblem) {
    super(problem);
    this.problem = problem;
  }
}

export class Camera {
  /** Empty where the browser does not say which one it gave. */
  readonly id: string;
  readonly stream: MediaStream;
  /** False while nothing may be taken: the picture goes on. */
  takes = true;
  readonly #reader: CodeReader;
  readonly #hearing: CameraHearing;
  readonly #view = new CameraView();
  #isClosed = false;

  private constructor(stream: MediaStream, reader: CodeReader, hearing: CameraHearing) {
    this.stream = stream;
    this.#reader = reader;
    this.#hearing = hearing;
    const [track] = stream.getVideoTracks();
    this.id = track?.getSettings().deviceId ?? '';
    track?.addEventListener('ended', () => this.#fall('unplugged'));
  }

  /**
   * Switches a camera on: the wanted one, or any where that is not there.
   *
   * @throws CameraFault.
   */
  static async open(wanted: string | undefined, hearing: CameraHearing): Promise<Camera> {
    const stream = await openStream(wanted).catch((error: unknown) => {
      throw new CameraFault(error instanceof DOMException ? cameraProblemOf(error.name) : 'failed');
    });
    try {
      return new Camera(stream, await CodeReader.open(), hearing);
    } catch {
      stopTracks(stream);
      throw new CameraFault('reader');
    }
  }

  /** Looks at what `picture` shows until the camera is closed. */
  begin(picture: HTMLVideoElement): void {
    drop(this.#lookOn(picture));
  }

  close(): void {
    this.#isClosed = true;
    stopTracks(this.stream);
    this.#reader.close();
  }

  async #lookOn(picture: HTMLVideoElement): Promise<void> {
    let failures = 0;
    while (!this.#isClosed) {
      const began = performance.now();
      try {
        await this.#look(picture);
        failures = 0;
      } catch {
        failures += 1;
        if (failures >= mostFailures) this.#fall('reader');
      }
      const rest = Math.max(leastRest, lookEvery - (performance.now() - began));
      await new Promise((resolve) => window.setTimeout(resolve, rest));
    }
  }

  async #look(picture: HTMLVideoElement): Promise<void> {
    // Nothing has arrived yet.
    if (picture.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || picture.videoWidth === 0) return;
    const frame = frameOf(picture);
    if (frame === undefined) return;
    const codes = await this.#reader.read(frame);
    if (this.#isClosed) return;
    const taken = this.#view.look(codes, performance.now(), this.takes);
    if (taken !== undefined) this.#hearing.taken(taken);
  }

  #fall(problem: CameraProblem): void {
    if (this.#isClosed) return;
    this.close();
    this.#hearing.fell(problem);
  }
}

/** None while the browser has nothing at hand, as of a picture that is scrolled out of view: that is no fault of the reader. */
function frameOf(picture: HTMLVideoElement): VideoFrame | undefined {
  try {
    return new VideoFrame(picture);
  } catch {
    return undefined;
  }
}

/** Every camera that can be chosen; without names until one was switched on. */
export async function findCameras(): Promise<CameraChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

async function openStream(wanted: string | undefined): Promise<MediaStream> {
  // Not there at all where the page is not trusted with any device.
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  if (mediaDevices === undefined) throw new DOMException('No devices', 'SecurityError');
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  if (wanted === undefined) return mediaDevices.getUserMedia({ audio: false, video: size });
  try {
    return await mediaDevices.getUserMedia({ audio: false, video: { ...size, deviceId: { exact: wanted } } });
  } catch (error) {
    if (!(error instanceof DOMException) || cameraProblemOf(error.name) !== 'none') throw error;
    return mediaDevices.getUserMedia({ audio: false, video: size });
  }
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
