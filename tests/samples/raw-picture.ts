// A raw file of a camera, made small: a TIFF with the sensor's values it does not hold, and the JPEG that a camera writes beside them.

type Entry = readonly [tag: number, type: 2 | 3 | 4, value: number | string];

/** @param jpeg  the camera's preview; it is placed at the end. @param make  as the camera writes it, such as `NIKON CORPORATION`. */
export function aRawFile(jpeg: Buffer, make: string, options: { readonly isDng?: boolean } = {}): Buffer {
  const header = Buffer.from('49492A0008000000', 'hex');
  const first: Entry[] = [
    [0x10f, 2, make],
    [0x14a, 4, 0],
    [0x201, 4, 0],
    [0x202, 4, jpeg.length],
    ...(options.isDng === true ? ([[0xc612, 4, 0x0000_0401]] satisfies Entry[]) : []),
  ];
  const sensor: Entry[] = [
    [0x103, 3, 1],
    [0x106, 3, 32803],
  ];
  const sensorAt = 8 + directoryLength(first);
  const textAt = sensorAt + directoryLength(sensor);
  const text = Buffer.from(`${make}\0`, 'latin1');
  const jpegAt = textAt + text.length;
  const placed = first.map(([tag, type, value]): Entry => {
    if (tag === 0x14a) return [tag, type, sensorAt];
    return tag === 0x201 ? [tag, type, jpegAt] : [tag, type, value];
  });
  return Buffer.concat([header, directory(placed, textAt), directory(sensor, textAt), text, jpeg]);
}

function directoryLength(entries: readonly Entry[]): number {
  return 2 + entries.length * 12 + 4;
}

function directory(entries: readonly Entry[], textAt: number): Buffer {
  const bytes = Buffer.alloc(directoryLength(entries));
  bytes.writeUInt16LE(entries.length, 0);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 2 + index * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(typeof value === 'string' ? value.length + 1 : 1, at + 4);
    if (typeof value === 'string') bytes.writeUInt32LE(textAt, at + 8);
    else if (type === 3) bytes.writeUInt16LE(value, at + 8);
    else bytes.writeUInt32LE(value, at + 8);
  }
  return bytes;
}
