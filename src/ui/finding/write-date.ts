/** Day and time in the visitor's own zone, written as their language does; the year only where it is another one. */
export function writeDate(at: Date, language: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
    ...(at.getFullYear() !== now.getFullYear() && { year: "numeric" }),
  }).format(at);
}
