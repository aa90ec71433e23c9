// A check where the line or the table around it says what it is about: its own words are for those who do not see them.
export interface CheckCellProps {
  /** What is checked, in full: it is read without the row and the column around it. */
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean;
}

export function CheckCell({ label, value, onChange, isDisabled = false }: CheckCellProps) {
  return (
    <label className="fp-check fp-check-cell">
      <input
        type="checkbox"
        aria-label={label}
        checked={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
