// A charge as a chain of signed events; what stands is what the last of them says.
export const chargeEventKinds = ['laid', 'changed', 'withdrawn'] as const;
export type ChargeEventKind = (typeof chargeEventKinds)[number];
