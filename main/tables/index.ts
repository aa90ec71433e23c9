// The door of tables that others made: recognised and read row by row, as shown and as stored.
export { recogniseTable, type TableSource } from './recognise-table.ts';
export { readTable } from './read-table.ts';
export { CsvReader } from './csv-reader.ts';
