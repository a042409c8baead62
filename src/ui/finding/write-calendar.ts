/** A date that a calendar is to remind of. */
export interface CalendarEvent {
  /** Unique in the world, and the same whenever it is written again. */
  readonly uid: string;
  readonly start: Date;
  readonly summary: string;
  readonly description: string;
  /** Absolute. */
  readonly url: string;
}

/** A line may have 75 octets; those that follow begin with a blank. */
const LINE_OCTETS = 75;

/**
 * An iCalendar file (RFC 5545) with one event that reminds when it begins.
 *
 * @param writtenAt When the file is made.
 */
export function writeCalendar(event: CalendarEvent, writtenAt: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Hotset//Tour//EN",
    "BEGIN:VEVENT",
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${writeInstant(writtenAt)}`,
    `DTSTART:${writeInstant(event.start)}`,
    "DURATION:PT15M",
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description === "" ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    `URL:${event.url}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:PT0S",
    `DESCRIPTION:${escapeText(event.summary)}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}

/** In UTC, to the second: 20270514T070000Z. */
function writeInstant(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, "");
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r?\n/g, String.raw`\n`);
}

/** Never within a character. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
