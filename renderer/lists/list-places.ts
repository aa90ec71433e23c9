// On which row of which list one stood last, in this window: coming back from a page, the list stands there again.
const most = 50;
const places = new Map<string, number>();

export function placeIn(list: string): number {
  return places.get(list) ?? 0;
}

export function rememberPlace(list: string, row: number): void {
  places.delete(list);
  places.set(list, row);
  const [oldest] = places.keys();
  if (places.size > most && oldest !== undefined) places.delete(oldest);
}
