// How every screen asks the station: typed questions and acts, the state of the lock, jobs, files. Screens never see the transport.
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { contract } from '../shared/contract/index.ts';
import type { CommandName, InputOf, OutputOf } from '../shared/contract/index.ts';
import type { Role } from '../shared/domain/roles.ts';
import type { Job } from '../shared/contract/work.ts';
import { drop } from '../shared/language/habits.ts';
import type { Failure } from '../shared/language/result.ts';
import type { Envelope, StationEvent, Unsubscribe } from '../shared/transport/envelope.ts';
import type { Capabilities } from '../shared/transport/capabilities.ts';
import { isTouchedBy } from './changed-areas.ts';

/** Bytes of evidence and papers; `transient` is a paper that is not kept, such as the recovery sheet. */
export type MediaKind =
  | 'thumbnail'
  | 'original'
  | 'preview'
  | 'overview'
  | 'tile'
  | 'page'
  | 'tray'
  | 'document'
  | 'package'
  | 'transient'
  | 'export'
  | 'foreign';

/** What a face of the station (window shell or loopback page) gives the screens. */
export interface StationFace {
  readonly capabilities: Capabilities;
  request(name: string, input: unknown): Promise<Envelope>;
  subscribe(listener: (event: StationEvent) => void): Unsubscribe;
  /** Hands a file over in pieces; `onProgress` gets bytes done and bytes in all. The answer names the upload for one command. */
  upload(file: File, onProgress: (done: number, total: number) => void): Promise<string>;
  /** `toSave`: a copy leaves the station, which the ledger says; without it the bytes are only shown. */
  mediaAddress(kind: MediaKind, id: string, toSave?: boolean): string;
  /** Asks where to save; answers a handle for `documents.save` and `packages.seal`, or undefined when the person cancelled. */
  chooseSavePlace?(suggestedName: string): Promise<string | undefined>;
  chooseFolder?(): Promise<string | undefined>;
  /** Whether the station can be reached; `false` puts a banner over every screen. */
  onConnection?(listener: (isConnected: boolean) => void): Unsubscribe;
}

export type StationState = OutputOf<'station.state'>;
/** A refusal as it came over: as `Failure`, with a reference when it was a defect. */
export interface FailureAnswer {
  readonly code: string;
  readonly details?: Failure['details'] | undefined;
  readonly fields?: Failure['fields'] | undefined;
  readonly reference?: string | undefined;
}

export interface StationClient {
  request<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<Envelope<OutputOf<Name>>>;
  readonly capabilities: Capabilities;
  readonly face: StationFace;
}

interface StationValues {
  readonly client: StationClient;
  readonly state: StationState | undefined;
  readonly refreshState: () => Promise<void>;
  readonly jobs: readonly Job[];
  readonly isConnected: boolean;
  /** Seconds to the idle lock when the station last warned; undefined when nobody needs to be warned. */
  readonly idleWarning: number | undefined;
  readonly stayAwake: () => void;
  /** Why the station was locked in this window; undefined before the first lock. */
  readonly lockReason: 'person' | 'idle' | 'system' | undefined;
}

const StationContext = createContext<StationValues | undefined>(undefined);

function newQueryClient(): QueryClient {
  // `always`: an unplugged cable must not pause a program that has no network.
  const common = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: { queries: { ...common, refetchOnWindowFocus: false, staleTime: 5 * 60_000 }, mutations: common },
  });
}

export function StationProvider({ face, children }: { readonly face: StationFace; readonly children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <StationValuesProvider face={face}>{children}</StationValuesProvider>
    </QueryClientProvider>
  );
}

function StationValuesProvider({ face, children }: { readonly face: StationFace; readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<StationState>();
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const [isConnected, setConnected] = useState(true);
  const [idleWarning, setIdleWarning] = useState<number>();
  const [lockReason, setLockReason] = useState<'person' | 'idle' | 'system'>();
  const phase = useRef<StationState['phase']>(undefined);

  const refreshState = useCallback(async () => {
    const answer = await face.request('station.state', {});
    if (!answer.ok) return;
    // The station parsed its own answer against the contract before sending it.
    const next = answer.value as StationState;
    if (phase.current === 'unlocked' && next.phase !== 'unlocked') queryClient.clear();
    phase.current = next.phase;
    setState(next);
    const listed = await face.request('jobs.list', {});
    if (listed.ok) setJobs((listed.value as OutputOf<'jobs.list'>).jobs);
  }, [face, queryClient]);

  useEffect(() => {
    const unsubscribe = face.subscribe((event) => {
      switch (event.type) {
        case 'job':
          setJobs((known) => withJob(known, event.job));
          // What a job wrote stands in the ledger, and the frame shows how far that is.
          if (event.job.state !== 'running') drop(refreshState());
          break;
        case 'changed':
          drop(
            queryClient.invalidateQueries({
              predicate: (query) => isTouchedBy(String(query.queryKey[0]), event.areas),
            }),
          );
          if (event.areas.some((area) => area === 'station' || area === 'ledger' || area === 'settings')) {
            drop(refreshState());
          }
          break;
        case 'locked':
          setIdleWarning(undefined);
          setLockReason(event.reason);
          queryClient.clear();
          drop(refreshState());
          break;
        case 'idle-warning':
          setIdleWarning(event.seconds);
          break;
      }
    });
    const forget = face.onConnection?.((connected) => {
      setConnected(connected);
      if (connected) drop(refreshState());
    });
    drop(refreshState());
    return () => {
      unsubscribe();
      forget?.();
    };
  }, [face, queryClient, refreshState]);

  const values = useMemo<StationValues>(() => {
    const client: StationClient = {
      // The answer's type follows from the command's name; dispatch parsed it against that very schema.
      request: (name, input) => face.request(name, input) as Promise<Envelope<OutputOf<typeof name>>>,
      capabilities: face.capabilities,
      face,
    };
    const stayAwake = () => {
      setIdleWarning(undefined);
      drop(face.request('station.touch', {}));
    };
    return { client, state, refreshState, jobs, isConnected, idleWarning, stayAwake, lockReason };
  }, [face, state, refreshState, jobs, isConnected, idleWarning, lockReason]);

  return <StationContext value={values}>{children}</StationContext>;
}

function withJob(known: readonly Job[], job: Job): readonly Job[] {
  const at = known.findIndex((candidate) => candidate.id === job.id);
  return at === -1 ? [job, ...known] : known.with(at, job);
}

export function useStationValues(): StationValues {
  const values = useContext(StationContext);
  if (values === undefined) throw new Error('A screen asks for the station outside StationProvider');
  return values;
}

/** The typed client: `await station.request('cases.read', { id })`. */
export function useStation(): StationClient {
  return useStationValues().client;
}

/** Phase, person, settings, ledger head. Undefined only until the first answer. */
export function useStationState(): StationState | undefined {
  return useStationValues().state;
}

export function useCapabilities(): Capabilities {
  return useStation().capabilities;
}

export interface Answer<Value> {
  readonly value: Value | undefined;
  readonly failure: FailureAnswer | undefined;
  readonly isLoading: boolean;
  readonly isFetching: boolean;
  readonly readAgain: () => void;
}

/**
 * Asks a reading command and keeps the answer until the station says that one of its areas changed.
 * `isEnabled: false` asks nothing; `keepPrevious` shows the last answer while a new input is read.
 */
export function useAnswer<Name extends CommandName>(
  name: Name,
  input: InputOf<Name>,
  options: { readonly isEnabled?: boolean; readonly keepPrevious?: boolean } = {},
): Answer<OutputOf<Name>> {
  const { client, refreshState } = useStationValues();
  const query = useQuery({
    queryKey: [name, input],
    queryFn: async () => {
      const answer = await client.request(name, input);
      if (!answer.ok && answer.error.code === 'station.locked') drop(refreshState());
      return answer;
    },
    enabled: options.isEnabled ?? true,
    ...(options.keepPrevious === true
      ? { placeholderData: (previous: Envelope<OutputOf<Name>> | undefined) => previous }
      : {}),
  });
  const answer = query.data;
  const { refetch } = query;
  const readAgain = useCallback(() => drop(refetch()), [refetch]);
  return {
    value: answer?.ok === true ? answer.value : undefined,
    failure: answer?.ok === false ? answer.error : query.isError ? { code: 'station.unreachable' } : undefined,
    isLoading: query.isPending && query.fetchStatus !== 'idle',
    isFetching: query.isFetching,
    readAgain,
  };
}

export interface Act<Name extends CommandName> {
  readonly act: (input: InputOf<Name>) => Promise<Envelope<OutputOf<Name>>>;
  readonly isActing: boolean;
  /** The refusal of the last try; gone when one tries again. */
  readonly failure: FailureAnswer | undefined;
  readonly forgetFailure: () => void;
}

/** A command that changes something. One try at a time: while it runs, `isActing` is true and a second call waits for the first. */
export function useAct<Name extends CommandName>(name: Name): Act<Name> {
  const { client, refreshState } = useStationValues();
  const [isActing, setActing] = useState(false);
  const [failure, setFailure] = useState<FailureAnswer>();
  const running = useRef<Promise<Envelope<OutputOf<Name>>>>(undefined);

  const act = useCallback(
    async (input: InputOf<Name>) => {
      if (running.current !== undefined) return running.current;
      setActing(true);
      setFailure(undefined);
      running.current = client
        .request(name, input)
        .catch(() => ({ ok: false, error: { code: 'station.unreachable' } }) as const);
      const answer = await running.current;
      running.current = undefined;
      setActing(false);
      if (!answer.ok) {
        setFailure(answer.error);
        if (answer.error.code === 'station.locked') drop(refreshState());
      }
      return answer;
    },
    [client, name, refreshState],
  );
  const forgetFailure = useCallback(() => setFailure(undefined), []);
  return { act, isActing, failure, forgetFailure };
}

/** Newest first. */
export function useJobs(): readonly Job[] {
  return useStationValues().jobs;
}

export function useJob(id: string | undefined): Job | undefined {
  const jobs = useJobs();
  return id === undefined ? undefined : jobs.find((job) => job.id === id);
}

/** Hands a file to the station; the answer is the upload's name for `attachments.take-in` or `packages.verify`. */
export function useUpload(): (file: File, onProgress: (done: number, total: number) => void) => Promise<string> {
  const { face } = useStation();
  return useCallback((file, onProgress) => face.upload(file, onProgress), [face]);
}

/** The address of a thumbnail, preview, original, document or package: for `src` and `href`. */
export function useMediaAddress(): (kind: MediaKind, id: string, toSave?: boolean) => string {
  const { face } = useStation();
  return useCallback((kind, id, toSave) => face.mediaAddress(kind, id, toSave), [face]);
}

/** Whether the signed-in person holds one of these roles. */
export function useMay(name: CommandName): boolean {
  const state = useStationState();
  return mayAct(name, state?.person?.roles ?? []);
}

/** The permission table, asked for one command: the station checks again, this only decides what is shown. */
export function mayAct(name: CommandName, held: readonly Role[]): boolean {
  const allow: readonly Role[] | 'anyone' | 'before-unlock' = contract[name].allow;
  return typeof allow === 'string' || allow.some((role) => held.includes(role));
}
