// The mark of the program: a ring read from four sides, with one point in focus.
export function Mark() {
  return (
    <svg className="fp-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="8.4" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <path d="M12 1v5M12 18v5M1 12h5M18 12h5" stroke="currentColor" strokeWidth="2.2" fill="none" />
      <circle cx="12" cy="12" r="2.4" fill="currentColor" />
    </svg>
  );
}
