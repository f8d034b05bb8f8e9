import { z } from 'zod';
import type { SandboxRequest } from '../http/serve.ts';
import type { WorldCustomer } from '../world/customer.ts';
import { customerItem } from './customer-resource.ts';
import { refusals } from './partner-center-error.ts';

const largestPage = 500;

const simpleFilter = z.object({
  Field: z.enum(['CompanyName', 'Domain']),
  Value: z.string(),
  Operator: z.string(),
});

/**
 * GET /v1/customers: filtered by how a name or domain starts, in pages of `size` (at most 500, which `size=0` means too).
 * The next page needs the query of `links.next` and the token that it carries as a header.
 */
export function listCustomers(customers: readonly WorldCustomer[], request: SandboxRequest) {
  const { searchParams } = request.url;
  const wanted = customers.filter(filterOf(searchParams.get('filter')));
  const size = sizeOf(searchParams.get('size'));
  const from = offsetOf(request, searchParams.get('seekOperation'));
  const more = wanted.length > from + size;
  // Links carry neither host nor version: "/customers?size=40".
  const query = [...searchParams]
    .filter(([name]) => name.toLowerCase() !== 'seekoperation')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const uri = query === '' ? '/customers' : `/customers?${query}`;
  const next = {
    uri: `${uri}${query === '' ? '?' : '&'}seekOperation=Next`,
    method: 'GET',
    headers: [{ key: 'MS-ContinuationToken', value: tokenFor(from + size) }],
  };
  return {
    totalCount: wanted.length,
    items: wanted.slice(from, from + size).map(customerItem),
    links: { self: { uri, method: 'GET', headers: [] }, ...(more ? { next } : {}) },
    attributes: { objectType: 'Collection' },
  };
}

function filterOf(written: string | null): (customer: WorldCustomer) => boolean {
  if (written === null) return () => true;
  const parsed = simpleFilter.safeParse(parseJson(written));
  if (!parsed.success || parsed.data.Operator.toLowerCase() !== 'starts_with')
    throw refusals.propertyInvalid('filter');
  const start = parsed.data.Value.toLowerCase();
  const field = parsed.data.Field;
  return ({ name, domains }) => {
    const values = field === 'CompanyName' ? [name] : domains;
    return values.some((value) => value.toLowerCase().startsWith(start));
  };
}

function sizeOf(written: string | null): number {
  if (written === null) return largestPage;
  if (!/^\d+$/.test(written)) throw refusals.propertyInvalid('size');
  const size = Number(written);
  return size === 0 ? largestPage : Math.min(size, largestPage);
}

function offsetOf({ headers }: SandboxRequest, seek: string | null): number {
  if (seek === null) return 0;
  if (seek.toLowerCase() !== 'next') throw refusals.propertyInvalid('seekOperation');
  const token = headers['ms-continuationtoken'];
  const bytes = Buffer.from(typeof token === 'string' ? token : '', 'base64');
  if (bytes.length !== 4) throw refusals.propertyInvalid('MS-ContinuationToken');
  return bytes.readUInt32LE();
}

/** An opaque token, in form like Microsoft's ("AQAAAA=="). */
function tokenFor(offset: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(offset);
  return bytes.toString('base64');
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
