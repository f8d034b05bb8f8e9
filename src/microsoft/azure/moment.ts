/** Ticks (100 nanoseconds) from the year 1 to 1970. */
const ticksTo1970 = 621_355_968_000_000_000n;
const ticksPerMs = 10_000n;

/**
 * Years in which an event of Azure can lie. "No date" comes as the first day of year 1 and "no end" as the last of
 * 9999, which are no moments to show.
 */
const earliest = Date.UTC(2000, 0);
const latest = Date.UTC(2200, 0);

/**
 * Reads a moment as Resource Graph and Resource Manager send it, in milliseconds since 1970: .NET ticks as digits
 * ("638930160000000000"; learn.microsoft.com/azure/service-health/resource-graph-samples casts them by `tolong`) or a
 * date in ISO 8601, which means UTC where it names no zone. Undefined for what is neither. Never throws.
 */
export function readMoment(value: unknown): number | undefined {
  const at = typeof value === 'number' ? fromTicks(String(value)) : fromText(value);
  return at !== undefined && at >= earliest && at < latest ? at : undefined;
}

function fromText(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const text = value.trim();
  if (/^\d+$/.test(text)) return fromTicks(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return undefined;
  const hasZone = /(z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes(':');
  const at = Date.parse(hasZone ? text : `${text}Z`);
  return Number.isNaN(at) ? undefined : at;
}

function fromTicks(digits: string): number | undefined {
  if (!/^\d{17,19}$/.test(digits)) return undefined;
  return Number((BigInt(digits) - ticksTo1970) / ticksPerMs);
}
