/** The day of the reader's clock, in UTC as the server counts days: year-month-day. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
