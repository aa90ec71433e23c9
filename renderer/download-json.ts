// Hands a JSON text to the browser as a file of its own.

/** @param fileName  as it is saved; the browser may add a number. */
export function downloadJson(fileName: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
