// Files of a package of another station: looked at, saved, or filed in the court file of a case of ours. Bytes come from the kept package.
import { useState } from 'react';
import type { ForeignFile, ForeignPackageLine } from '../../shared/contract/foreign.ts';
import { Button, Dialog, ImageViewer, LinkButton, PlainTable } from '../components/index.ts';
import { useMay, useMediaAddress } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { FileDocument } from './file-document.tsx';

const shownAtOnce = 500;
const pictures = /\.(jpe?g|png|webp|gif)$/i;

export interface FileTableProps {
  readonly files: readonly ForeignFile[];
  readonly line: ForeignPackageLine;
  /** All are of one exhibit, which need not be named. */
  readonly isOfExhibit: boolean;
}

export function FileTable({ files, line, isOfExhibit }: FileTableProps) {
  const t = useText();
  const format = useFormat();
  const addressOf = useMediaAddress();
  const mayFile = useMay('foreign.file');
  const [shown, setShown] = useState(shownAtOnce);
  const [looking, setLooking] = useState<ForeignFile>();
  const [filing, setFiling] = useState<ForeignFile>();
  return (
    <>
      <PlainTable
        label={t('foreign:files')}
        rows={files.slice(0, shown)}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'file',
            label: t('foreign:file'),
            isHead: true,
            cell: ({ path, title, sha256 }) => (
              <span title={`SHA-256 ${sha256}`}>
                {title !== undefined && `${title} · `}
                <span className="fp-mono fp-breaks">{path.replace(/^data\//, '')}</span>
              </span>
            ),
          },
          ...(isOfExhibit
            ? []
            : [
                {
                  id: 'exhibit',
                  label: t('foreign:exhibit'),
                  cell: ({ exhibit }: ForeignFile) => exhibit,
                },
              ]),
          {
            id: 'size',
            label: t('foreign:size'),
            isNumber: true,
            staysWhole: true,
            cell: ({ bytes }) => format.bytes(bytes),
          },
          {
            id: 'acts',
            label: t('foreign:acts'),
            cell: (file) => (
              <span className="fp-button-row">
                {pictures.test(file.path) && (
                  <Button size="small" icon="photograph" title={file.path} onPress={() => setLooking(file)}>
                    {t('foreign:show')}
                  </Button>
                )}
                <LinkButton
                  to={addressOf('foreign', file.id, true)}
                  icon="download"
                  size="small"
                  download={file.path.split('/').at(-1) ?? 'file'}
                >
                  {t('foreign:save')}
                </LinkButton>
                {mayFile && !/\.(json|jsonld)$/.test(file.path) && (
                  <Button size="small" icon="document" title={file.path} onPress={() => setFiling(file)}>
                    {t('foreign:fileIt')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {files.length > shown && (
        <Button size="small" onPress={() => setShown((count) => count + shownAtOnce)}>
          {t('serials:more', { listed: format.number(Math.min(files.length, shown + shownAtOnce)) })}
        </Button>
      )}
      {looking !== undefined && (
        <Dialog isOpen width="wide" title={looking.title ?? looking.path} onClose={() => setLooking(undefined)}>
          <div className="fp-foreign-picture">
            <ImageViewer address={addressOf('foreign', looking.id)} label={looking.title ?? looking.path} />
          </div>
        </Dialog>
      )}
      {filing !== undefined && <FileDocument file={filing} line={line} onClose={() => setFiling(undefined)} />}
    </>
  );
}
