// Where everything is: one table of sections, each read from the disk when it is first opened.
import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { CommandName } from '../../shared/contract/index.ts';
import type { IconName } from '../components/index.ts';
import type { TextKey } from '../text.tsx';

export interface Section {
  readonly id:
    | 'desk'
    | 'intake'
    | 'exhibits'
    | 'custody'
    | 'scanning'
    | 'examination'
    | 'tracing'
    | 'numbers'
    | 'registers'
    | 'intelligence'
    | 'exchange'
    | 'links'
    | 'cases'
    | 'people'
    | 'ledger'
    | 'station'
    | 'help'
    | 'comparison';
  readonly name: TextKey;
  readonly icon: IconName;
  /** Everything at and below it belongs to the section. */
  readonly address: string;
  /** Shown to whoever may do this. */
  readonly needs: CommandName;
  /** `apart`: reached from its pictures and from the palette, not from the rail. */
  readonly part: 'work' | 'station' | 'foot' | 'apart';
  /** Kinds of desk lines that wait there. */
  readonly waits: readonly string[];
  readonly Screen: LazyExoticComponent<ComponentType>;
}

export const sections: readonly Section[] = [
  {
    id: 'desk',
    name: 'frame:section.desk',
    icon: 'desk',
    address: '/desk',
    needs: 'desk.read',
    part: 'work',
    waits: [],
    Screen: lazy(() => import('../desk/screen.tsx')),
  },
  {
    id: 'intake',
    name: 'frame:section.intake',
    icon: 'intake',
    address: '/intake',
    needs: 'intake.record-submission',
    part: 'work',
    waits: [],
    Screen: lazy(() => import('../intake/screen.tsx')),
  },
  {
    id: 'exhibits',
    name: 'frame:section.exhibits',
    icon: 'exhibit',
    address: '/exhibits',
    needs: 'exhibits.list',
    part: 'work',
    waits: [],
    Screen: lazy(() => import('../exhibits/screen.tsx')),
  },
  {
    id: 'custody',
    name: 'frame:section.custody',
    icon: 'custody',
    address: '/custody',
    needs: 'custody.offers',
    part: 'work',
    waits: ['offer-to-accept'],
    Screen: lazy(() => import('../custody/screen.tsx')),
  },
  {
    id: 'scanning',
    name: 'scanning:title',
    icon: 'scan',
    address: '/scanning',
    needs: 'scanning.scan',
    part: 'work',
    waits: [],
    Screen: lazy(() => import('../scanning/screen.tsx')),
  },
  {
    id: 'examination',
    name: 'examination:title',
    icon: 'examination',
    address: '/examination',
    needs: 'requests.list',
    part: 'work',
    waits: [
      'task-given',
      'task-in-work',
      'request-unplanned',
      'request-overdue',
      'report-to-review',
      'report-to-issue',
      'report-returned',
    ],
    Screen: lazy(() => import('../examination/screen.tsx')),
  },
  {
    id: 'tracing',
    name: 'tracing:title',
    icon: 'send',
    address: '/tracing',
    needs: 'traces.list',
    part: 'work',
    waits: [
      'trace-overdue',
      'trace-acknowledgement-overdue',
      'trace-information-due',
      'trace-unsent',
      'incoming-trace-due',
    ],
    Screen: lazy(() => import('../tracing/screen.tsx')),
  },
  {
    id: 'numbers',
    name: 'numbers:title',
    icon: 'numbers',
    address: '/numbers',
    needs: 'numbers.reports',
    part: 'work',
    waits: [],
    Screen: lazy(() => import('../numbers/screen.tsx')),
  },
  {
    id: 'cases',
    name: 'frame:section.cases',
    icon: 'case',
    address: '/cases',
    needs: 'cases.list',
    part: 'work',
    waits: [],
    Screen: lazy(() => import('../cases/screen.tsx')),
  },
  {
    id: 'people',
    name: 'frame:section.people',
    icon: 'people',
    address: '/people',
    needs: 'people.list',
    part: 'station',
    waits: [],
    Screen: lazy(() => import('../people/screen.tsx')),
  },
  {
    id: 'ledger',
    name: 'frame:section.ledger',
    icon: 'ledger',
    address: '/ledger',
    needs: 'ledger.state',
    part: 'station',
    waits: [],
    Screen: lazy(() => import('../station/ledger-screen.tsx')),
  },
  {
    id: 'station',
    name: 'frame:section.station',
    icon: 'station',
    address: '/station',
    needs: 'ledger.state',
    part: 'station',
    waits: ['passphrase-to-change', 'recovery-not-confirmed', 'no-backup', 'header-unexplained'],
    Screen: lazy(() => import('../station/screen.tsx')),
  },
  // In the rail it follows the cases; in the order of keys it comes last, so that nobody's key changes.
  {
    id: 'registers',
    name: 'registers:title',
    icon: 'list',
    address: '/registers',
    needs: 'registers.entries',
    part: 'work',
    waits: [],
    Screen: lazy(() => import('../registers/screen.tsx')),
  },
  {
    id: 'intelligence',
    name: 'intelligence:title',
    icon: 'show',
    address: '/intelligence',
    needs: 'intelligence.reports',
    part: 'work',
    waits: ['intelligence-review-due', 'intelligence-release-to-approve', 'product-review-due', 'product-outdated'],
    Screen: lazy(() => import('../intelligence/screen.tsx')),
  },
  {
    id: 'exchange',
    name: 'exchange:title',
    icon: 'package',
    address: '/exchange',
    needs: 'exchange.stations',
    part: 'work',
    waits: ['receipt-to-sign', 'divergence-open'],
    Screen: lazy(() => import('../exchange/screen.tsx')),
  },
  {
    id: 'links',
    name: 'links:title',
    icon: 'link',
    address: '/links',
    needs: 'links.read',
    part: 'work',
    waits: [],
    Screen: lazy(() => import('../links/screen.tsx')),
  },
  {
    id: 'help',
    name: 'frame:section.help',
    icon: 'help',
    address: '/help',
    needs: 'people.permissions',
    part: 'foot',
    waits: [],
    Screen: lazy(() => import('../help/screen.tsx')),
  },
  {
    id: 'comparison',
    name: 'comparison:title',
    icon: 'photograph',
    address: '/comparison',
    needs: 'comparisons.pictures',
    part: 'apart',
    waits: [],
    Screen: lazy(() => import('../comparison/screen.tsx')),
  },
];

/** The section an address belongs to. */
export function sectionOf(path: string): Section | undefined {
  if (path === '/') return sections[0];
  return sections.find((section) => path === section.address || path.startsWith(`${section.address}/`));
}
