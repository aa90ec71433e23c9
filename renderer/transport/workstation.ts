// The window shell's acts as the page sees them: there only inside the window shell.
import type { Workstation } from '../../shared/transport/workstation.ts';

declare global {
  interface Window {
    readonly workstation?: Workstation;
  }
}
