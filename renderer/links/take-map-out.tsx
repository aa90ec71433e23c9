// The map leaves as a paper, a picture or a table: what the filter shows, refused where anything of it is held back.
import { mapFormats, type MapFormat } from '../../shared/contract/links.ts';
import type { MapFilter } from '../../shared/domain/map/event-map.ts';
import type { MapFrame } from '../../shared/domain/map/event-map-drawing.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';

interface TakeMapOutProps {
  readonly filter: MapFilter;
  readonly frame: MapFrame;
  readonly onClose: () => void;
}

const formatWords = {
  pdf: 'links:mapFormatPdf',
  svg: 'links:formats.svg',
  png: 'links:formats.png',
  csv: 'links:mapFormatCsv',
} as const satisfies Readonly<Record<MapFormat, string>>;

export function TakeMapOut({ filter, frame, onClose }: TakeMapOutProps) {
  const t = useText();
  const take = useAct('links.event-map-export');
  return (
    <TakeOutDialog
      name="map"
      dialogTitle={t('links:mapTakeOutTitle')}
      help={t('links:mapTakeOutHelp')}
      named={t('links:map')}
      formats={mapFormats}
      wordOf={(format) => t(formatWords[format])}
      isActing={take.isActing}
      failure={take.failure}
      onTake={async (order) => {
        const answer = await take.act({ ...order, filter, frame: { ...frame } });
        return answer.ok ? answer.value.jobId : undefined;
      }}
      onClose={onClose}
    />
  );
}
