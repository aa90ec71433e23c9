// How many recovered firearms have a known point of diversion (SDG 16.4.2): traced, or established by an authority by other means. One that
// is both is traced. Without any firearm there is no rate, not one of nought.
export interface CountedFirearm {
  readonly isTraced: boolean;
  readonly isEstablished: boolean;
}

export interface Success {
  readonly recovered: number;
  readonly traced: number;
  readonly established: number;
  /** One decimal, as published; absent where nothing was recovered. */
  readonly percent?: number;
}

export function successOf(firearms: readonly CountedFirearm[]): Success {
  const traced = firearms.filter(({ isTraced }) => isTraced).length;
  const established = firearms.filter(({ isTraced, isEstablished }) => !isTraced && isEstablished).length;
  const recovered = firearms.length;
  if (recovered === 0) return { recovered, traced, established };
  return { recovered, traced, established, percent: Math.round(((traced + established) / recovered) * 1000) / 10 };
}
