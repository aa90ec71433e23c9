// What a person may see of intelligence by their roles. A prosecutor sees what may go to the court; the source of a report only who handles sources.
import type { Role } from '../../../shared/domain/roles.ts';
import { mayGo, type Receiver } from '../../../shared/domain/intelligence/release.ts';
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import { court } from '../intelligence-standing.ts';

export interface IntelligenceViewer {
  /** Everything, whatever its code. */
  readonly seesAll: boolean;
  /** Who or what the source is. */
  readonly seesSources: boolean;
}

const seeingAll: readonly Role[] = ['analyst', 'tracing-officer', 'supervisor', 'inspector'];
const seeingSources: readonly Role[] = ['analyst', 'supervisor', 'inspector'];

export function viewerOf({ roles }: { readonly roles: readonly Role[] }): IntelligenceViewer {
  return {
    seesAll: roles.some((role) => seeingAll.includes(role)),
    seesSources: roles.some((role) => seeingSources.includes(role)),
  };
}

export interface Restricted {
  readonly handling: HandlingCode;
  readonly releasedTo: readonly Receiver[];
}

/** Whatever rests on several sources is seen by who may see each of them. */
export function maySee(viewer: IntelligenceViewer, sources: readonly Restricted[]): boolean {
  return viewer.seesAll || sources.every(({ handling, releasedTo }) => mayGo(handling, court, releasedTo));
}
