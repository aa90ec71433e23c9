// Builds surface files as instruments write them, and damaged ones as they come off broken cards.
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

export interface SurfaceDescription {
  readonly columns: number;
  readonly rows: number;
  /** Metres. */
  readonly columnStep: number;
  readonly rowStep: number;
  /** Metres; NaN where nothing was measured. */
  readonly height: (column: number, row: number) => number;
  readonly kind?: 'D' | 'F';
  readonly featureType?: string;
  readonly checksum?: string;
  readonly changeXml?: (xml: string) => string;
  readonly changeData?: (data: Buffer) => Buffer;
}

export function anX3p(surface: SurfaceDescription): Buffer {
  const { columns, rows, kind = 'D' } = surface;
  const written = Buffer.alloc(columns * rows * (kind === 'D' ? 8 : 4));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (kind === 'D') written.writeDoubleLE(surface.height(column, row), at * 8);
      else written.writeFloatLE(surface.height(column, row), at * 4);
    }
  }
  const checksum = surface.checksum ?? createHash('md5').update(written).digest('hex').toUpperCase();
  const data = surface.changeData?.(written) ?? written;
  const axis = (step: number) =>
    `<AxisType>I</AxisType><DataType>D</DataType><Increment>${step}</Increment><Offset>0</Offset>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<p:ISO5436_2 xmlns:p="http://www.opengps.eu/2008/ISO5436_2">
  <!-- written by a test -->
  <Record1><Revision>ISO5436 - 2000</Revision><FeatureType>${surface.featureType ?? 'SUR'}</FeatureType>
    <Axes><CX>${axis(surface.columnStep)}</CX><CY>${axis(surface.rowStep)}</CY>
      <CZ><AxisType>A</AxisType><DataType>${kind}</DataType></CZ></Axes></Record1>
  <Record2><Date>2025-03-17T08:00:00Z</Date><Creator/></Record2>
  <Record3><MatrixDimension><SizeX>${columns}</SizeX><SizeY>${rows}</SizeY><SizeZ>1</SizeZ></MatrixDimension>
    <DataLink><PointDataLink>bindata/data.bin</PointDataLink><MD5ChecksumPointData>${checksum}</MD5ChecksumPointData></DataLink></Record3>
  <Record4><ChecksumFile>md5checksum.hex</ChecksumFile></Record4>
</p:ISO5436_2>`;
  return aZip([
    ['main.xml', Buffer.from(surface.changeXml?.(xml) ?? xml)],
    ['bindata/data.bin', data],
  ]);
}

/** @param sizes  what the directory says of an entry instead of the truth. */
export function aZip(
  files: readonly (readonly [name: string, content: Buffer])[],
  sizes: Readonly<Record<string, number>> = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(content), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(crc32(content), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(sizes[name] ?? content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

/** A dome on a tilted plate with a hole in its middle; 2 µm from point to point. */
export const aDome: SurfaceDescription = {
  columns: 200,
  rows: 120,
  columnStep: 2e-6,
  rowStep: 2e-6,
  height(column, row) {
    const away = Math.hypot(column - 100, row - 60);
    if (away < 5) return Number.NaN;
    return column * 4e-7 + Math.max(0, 40 - away) * 1e-6;
  },
};
