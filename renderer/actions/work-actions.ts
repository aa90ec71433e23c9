// The acts of the work screens that may be done from anywhere: they lead to their page. What a place adds while it is shown stands there.
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useMay } from '../station-client.tsx';
import type { Action } from './action.ts';

/** For the shell to register once somebody is signed in. */
export function useWorkActions(): readonly Action[] {
  const [, navigate] = useLocation();
  const mayOpenCase = useMay('cases.open');
  const mayReceive = useMay('intake.record-submission');
  const mayRecord = useMay('custody.record');
  const mayOffer = useMay('custody.offer');
  const mayReadCustody = useMay('custody.offers');
  const mayVerify = useMay('packages.verify');
  const mayTakeIn = useMay('foreign.take-in');
  const mayDescribe = useMay('templates.record');
  const maySearchSerials = useMay('serials.search');
  const mayRequest = useMay('requests.record');
  const mayTrace = useMay('traces.write');
  const mayReadTraces = useMay('traces.list');
  const mayReadNumbers = useMay('numbers.reports');
  const mayBringIn = useMay('registers.import');
  const mayReport = useMay('intelligence.record-report');
  const mayReadRequests = useMay('requests.list');
  return useMemo<readonly Action[]>(
    () => [
      {
        id: 'cases.open',
        name: 'work:action.newCase',
        group: 'act',
        icon: 'case',
        applies: mayOpenCase,
        perform: () => navigate('/cases/new'),
      },
      {
        id: 'intake.receive',
        name: 'work:action.receive',
        group: 'act',
        icon: 'intake',
        keys: 'Ctrl+I',
        applies: mayReceive,
        perform: () => navigate('/intake'),
      },
      {
        id: 'custody.record',
        name: 'work:action.custodyRecord',
        group: 'act',
        icon: 'custody',
        applies: mayRecord,
        perform: () => navigate('/custody/record'),
      },
      {
        id: 'custody.offer',
        name: 'work:action.custodyOffer',
        group: 'act',
        icon: 'forward',
        applies: mayOffer,
        perform: () => navigate('/custody/offer'),
      },
      {
        id: 'custody.places',
        name: 'storage:action.places',
        group: 'go',
        icon: 'box',
        applies: mayReadCustody,
        perform: () => navigate('/custody/places'),
      },
      {
        id: 'custody.map',
        name: 'storage:action.map',
        group: 'go',
        icon: 'box',
        applies: mayReadCustody,
        perform: () => navigate('/custody/places/map'),
      },
      {
        id: 'requests.record',
        name: 'examination:request.new',
        group: 'act',
        icon: 'examination',
        applies: mayRequest,
        perform: () => navigate('/examination/requests/new'),
      },
      {
        id: 'examination.mine',
        name: 'examination:queue.mine',
        group: 'go',
        icon: 'list',
        applies: mayReadRequests,
        perform: () => navigate('/examination?f=taskState:planned,assigned,started&f=whose:mine'),
      },
      {
        id: 'examination.workload',
        name: 'examination:load.title',
        group: 'go',
        icon: 'people',
        applies: mayReadRequests,
        perform: () => navigate('/examination/workload'),
      },
      {
        id: 'tracing.new',
        name: 'tracing:new',
        group: 'act',
        icon: 'send',
        applies: mayTrace,
        perform: () => navigate('/tracing/requests/new'),
      },
      {
        id: 'tracing.firearms',
        name: 'tracing:part.firearms',
        group: 'go',
        icon: 'list',
        applies: mayReadTraces,
        perform: () => navigate('/tracing/firearms'),
      },
      {
        id: 'numbers.indicator',
        name: 'numbers:indicator',
        group: 'go',
        icon: 'numbers',
        applies: mayReadNumbers,
        perform: () => navigate('/numbers/reports/sdg-16-4-2'),
      },
      {
        id: 'numbers.cross',
        name: 'numbers:part.cross',
        group: 'go',
        icon: 'numbers',
        applies: mayReadNumbers,
        perform: () => navigate('/numbers/cross'),
      },
      {
        id: 'registers.bring-in',
        name: 'registers:bringIn',
        group: 'act',
        icon: 'upload',
        applies: mayBringIn,
        perform: () => navigate('/registers/bring-in'),
      },
      {
        id: 'intelligence.new',
        name: 'intelligence:newReport',
        group: 'act',
        icon: 'add',
        applies: mayReport,
        perform: () => navigate('/intelligence/reports/new'),
      },
      {
        id: 'packages.verify',
        name: 'work:action.verifyPackage',
        group: 'act',
        icon: 'shield',
        applies: mayVerify,
        perform: () => navigate('/cases/verify'),
      },
      {
        id: 'packages.take-in',
        name: 'foreign:takeIn',
        group: 'act',
        icon: 'package',
        applies: mayTakeIn,
        perform: () => navigate('/cases/foreign/new'),
      },
      {
        id: 'templates.open',
        name: 'fields:action.templates',
        group: 'act',
        icon: 'list',
        applies: mayDescribe,
        perform: () => navigate('/intake/templates'),
      },
      {
        id: 'serials.search',
        name: 'serials:open',
        group: 'go',
        icon: 'search',
        applies: maySearchSerials,
        perform: () => navigate('/exhibits/serials'),
      },
      {
        id: 'serials.second-entry',
        name: 'fields:action.secondEntry',
        group: 'act',
        icon: 'edit',
        applies: mayDescribe,
        perform: () => navigate('/exhibits/second-entry'),
      },
      {
        id: 'references.reconcile',
        name: 'fields:action.reconcile',
        group: 'act',
        icon: 'list',
        applies: mayDescribe,
        perform: () => navigate('/exhibits/reconcile'),
      },
    ],
    [
      navigate,
      mayOpenCase,
      mayReceive,
      mayRecord,
      mayOffer,
      mayReadCustody,
      mayVerify,
      mayTakeIn,
      mayDescribe,
      maySearchSerials,
      mayRequest,
      mayReadRequests,
      mayTrace,
      mayReadTraces,
      mayReadNumbers,
      mayBringIn,
      mayReport,
    ],
  );
}
