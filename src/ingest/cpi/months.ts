/**
 * The months that a series has no line for, between its first and its last.
 *
 * @param months  "2024-05", in order
 *
 * @example
 * missingMonths(['2024-11', '2025-02']) // => ['2024-12', '2025-01']
 */
export function missingMonths(months: readonly string[]): readonly string[] {
  return months.slice(1).flatMap((month, index) => monthsBetween(months[index] ?? month, month));
}

function monthsBetween(from: string, to: string): readonly string[] {
  const [first, last] = [monthNumber(from) + 1, monthNumber(to)];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => monthText(first + index));
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  const [year, ofYear] = month.split('-').map(Number);
  return (year ?? NaN) * 12 + (ofYear ?? NaN) - 1;
}

function monthText(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
