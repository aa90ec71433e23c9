// Who works with what arrives and with exhibits: the two groups of roles that most commands name.
import type { Role } from '../domain/roles.ts';

/** Whoever takes in what is delivered. */
export const intakeStaff = ['registrar', 'custodian', 'supervisor'] as const;

/** Whoever has exhibits in hand: describes, labels, scans, moves and splits them. */
export const exhibitStaff = ['registrar', 'custodian', 'examiner', 'supervisor'] as const;

/** Whether one of these roles has exhibits in hand. */
export function isExhibitStaff(roles: readonly Role[]): boolean {
  const staff: readonly Role[] = exhibitStaff;
  return roles.some((role) => staff.includes(role));
}
