// The stock that label printers take. Names differ between makers, millimetres do not: the ruler page says what to measure.

/** Width and height in millimetres. */
export const labelSizes = {
  '102x64': [102, 64],
  '100x50': [100, 50],
  '89x36': [89, 36],
  '70x36': [70, 36],
  '62x29': [62, 29],
  '57x32': [57, 32],
} as const;
export type LabelSize = keyof typeof labelSizes;

/** Labels of 70 × 36 mm on A4: three across, eight down, 4.5 mm above and below. For an office printer. */
export const labelSheet = { size: '70x36', columns: 3, rows: 8, top: 4.5, left: 0, width: 210, height: 297 } as const;

/** What can be ordered: one label per page, or sheets. */
export const labelStocks = ['102x64', '100x50', '89x36', '70x36', '62x29', '57x32', 'a4-70x36'] as const;
export type LabelStock = (typeof labelStocks)[number];

export const labelDots = [203, 300] as const;
export type LabelDots = (typeof labelDots)[number];

/** `pdf` for every printer, `zpl` for label printers that speak it. */
export const labelForms = ['pdf', 'zpl'] as const;
export type LabelForm = (typeof labelForms)[number];
