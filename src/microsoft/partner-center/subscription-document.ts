import { z } from 'zod';
import type { LicenceTarget } from '../../licences/change-plan.ts';
import type { LicenceNow } from '../../licences/ports.ts';
import { subscriptionWire, toCustomerSubscription } from './subscription-wire.ts';

/** A subscription with everything that Partner Center says of it, known to us or not. */
export type SubscriptionDocument = Readonly<Record<string, unknown>>;

/** One line of a header, which also stands in cards: nothing that their templates would expand. */
const attributesWire = z.object({ etag: z.string().regex(/^(?!.*(\$\{|\{\{))[!-~]{1,400}$/) });

/**
 * A single subscription as it is read and sent back
 * (learn.microsoft.com/partner-center/developer/get-a-subscription-by-id). The page's samples begin names with a capital,
 * others with a small letter: both are understood, and sent back as they came.
 */
export const documentWire = z.record(z.string(), z.unknown()).transform((document, issues) => {
  const wire = subscriptionWire.safeParse(withSmallNames(document));
  const attributes = attributesWire.safeParse(withSmallNames(propertyOf(document, 'attributes')));
  if (wire.success && attributes.success) {
    const now: LicenceNow = {
      licence: toCustomerSubscription(wire.data),
      etag: attributes.data.etag,
    };
    return { document, now };
  }
  const path = wire.success ? ['attributes', 'etag'] : (wire.error.issues[0]?.path ?? []);
  issues.addIssue({ code: 'custom', path: [...path], message: 'Not as documented.' });
  return z.NEVER;
});

/** The document with the one property changed that the target names. */
export function changedDocument(document: SubscriptionDocument, target: LicenceTarget): SubscriptionDocument {
  switch (target.kind) {
    case 'suspend':
      return { ...document, [nameIn(document, 'status')]: 'suspended' };
    case 'reactivate':
      return { ...document, [nameIn(document, 'status')]: 'active' };
    case 'seats':
      return { ...document, [nameIn(document, 'quantity')]: target.seats };
  }
}

function propertyOf(document: SubscriptionDocument, name: string): unknown {
  return document[nameIn(document, name)];
}

/** How the document writes a property's name. */
function nameIn(document: SubscriptionDocument, name: string): string {
  return Object.keys(document).find((key) => key.toLowerCase() === name) ?? name;
}

function withSmallNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.charAt(0).toLowerCase() + name.slice(1), one]),
  );
}
