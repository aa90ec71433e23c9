// Rows of a long list, read page by page from one frozen order of the station, ahead of where one scrolls.
import { useCallback, useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/language/habits.ts';

const pageSize = 100;
const mostPages = 60;
const mostInFlight = 4;

export interface GridPages<Row> {
  readonly rowAt: (index: number) => Row | undefined;
  /** Asks for everything between `first` and `last`, and for one page further in the direction of the scroll. */
  readonly want: (first: number, last: number) => void;
  readonly hasFailed: boolean;
}

/**
 * @param order     names the frozen order; another one forgets every row that was read.
 * @param readPage  answers up to `count` rows from `from`; rejects when the order is gone.
 */
export function useGridPages<Row>(
  order: string,
  total: number,
  readPage: (from: number, count: number) => Promise<readonly Row[]>,
): GridPages<Row> {
  const pages = useRef(new Map<number, readonly Row[]>());
  const inFlight = useRef(new Set<number>());
  const current = useRef(order);
  const lastFirst = useRef(0);
  const [, setVersion] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const read = useRef(readPage);
  useEffect(() => {
    read.current = readPage;
  }, [readPage]);
  useEffect(() => {
    if (current.current === order) return;
    current.current = order;
    pages.current = new Map();
    inFlight.current = new Set();
    setFailed(false);
    setVersion((version) => version + 1);
  }, [order]);

  const fetchPage = useCallback(async (page: number) => {
    const asked = current.current;
    const flight = inFlight.current;
    if (flight.has(page) || flight.size >= mostInFlight) return;
    flight.add(page);
    try {
      const rows = await read.current(page * pageSize, pageSize);
      if (current.current !== asked) return;
      pages.current.delete(page);
      pages.current.set(page, rows);
      for (const oldest of pages.current.keys()) {
        if (pages.current.size <= mostPages) break;
        pages.current.delete(oldest);
      }
      setVersion((version) => version + 1);
    } catch {
      if (current.current === asked) setFailed(true);
    } finally {
      flight.delete(page);
    }
  }, []);

  const want = useCallback(
    (first: number, last: number) => {
      if (total === 0) return;
      const direction = first >= lastFirst.current ? 1 : -1;
      lastFirst.current = first;
      const firstPage = Math.floor(first / pageSize);
      const lastPage = Math.floor(Math.min(last, total - 1) / pageSize);
      const wanted: number[] = [];
      for (let page = firstPage; page <= lastPage; page += 1) wanted.push(page);
      const ahead = direction === 1 ? lastPage + 1 : firstPage - 1;
      if (ahead >= 0 && ahead * pageSize < total) wanted.push(ahead);
      for (const page of wanted) if (!pages.current.has(page)) drop(fetchPage(page));
    },
    [total, fetchPage],
  );

  const rowAt = useCallback((index: number) => pages.current.get(Math.floor(index / pageSize))?.[index % pageSize], []);
  return { rowAt, want, hasFailed };
}
