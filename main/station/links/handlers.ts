// The answers about links, command by command.
import type { linksContract } from '../../../shared/contract/links.ts';
import { does, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { exportEventMap } from './events/export-event-map.ts';
import { exportChart, makeLifePaper, makeTimelinePaper } from './export-chart.ts';
import { listCharts, putChartAway, saveChart } from './saved-charts.ts';

export const linksHandlers: Handlers<keyof typeof linksContract> = {
  'links.find': longReads['links.find'],
  'links.read': longReads['links.read'],
  'links.expand': longReads['links.expand'],
  'links.path': longReads['links.path'],
  'links.save': saveChart,
  'links.put-away': putChartAway,
  'links.charts': listCharts,
  'links.open': longReads['links.open'],
  'links.life': longReads['links.life'],
  'links.event-map': longReads['links.event-map'],
  'links.event-map-export': does(exportEventMap),
  'links.timeline': longReads['links.timeline'],
  'links.timeline-paper': does(makeTimelinePaper),
  'links.life-paper': does(makeLifePaper),
  'links.export': does(exportChart),
};
