import { z } from 'zod';
import { readEach } from '../graph/read-each.ts';
import { camelObject, opened } from './loose-json.ts';
import { readMoment } from './moment.ts';

/**
 * An event of Azure Service Health as it comes over the wire, from Resource Graph as from Microsoft.ResourceHealth
 * (learn.microsoft.com/rest/api/resourcehealth/events), reduced to what we show. One odd field must not hide an event,
 * so it needs only its tracking id and some date.
 */
const word = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(undefined)
  .transform((value) => String(value ?? '').trim());

const moment = z.unknown().optional().transform(readMoment);

/** A list of which only the good items are taken; a single item may stand for the list. */
function listOf<T>(item: z.ZodType<T>) {
  return z
    .unknown()
    .optional()
    .transform((value): T[] => {
      const list = opened(value);
      if (list === undefined || list === null || list === '') return [];
      return readEach(item, Array.isArray(list) ? list : [list]).items;
    });
}

const updateWire = z.preprocess(camelObject, z.object({ summary: word, updateDateTime: moment }));

const regionWire = z.preprocess(camelObject, z.object({ impactedRegion: word, updates: listOf(updateWire) }));

const impactWire = z.preprocess(
  camelObject,
  z.object({ impactedService: word, impactedRegions: listOf(regionWire) }),
);

const propertiesWire = z.preprocess(
  camelObject,
  z.object({
    trackingId: word,
    eventType: word,
    eventSubType: word,
    status: word,
    level: word,
    eventLevel: word,
    title: word,
    header: word,
    summary: word,
    description: word,
    impactStartTime: moment,
    impactMitigationTime: moment,
    lastUpdateTime: moment,
    eventTags: listOf(z.string()),
    impact: listOf(impactWire),
  }),
);

/** An event with the names around its properties, which are lowerCamel from both. */
export const eventWire = z
  .object({ name: word, subscriptionId: word, properties: propertiesWire })
  .transform(({ name, subscriptionId, properties }, context) => {
    const id = properties.trackingId || name;
    const dates = [properties.lastUpdateTime, properties.impactStartTime].filter(
      (date) => date !== undefined,
    );
    if (id === '') context.addIssue({ code: 'custom', message: 'no tracking id' });
    if (dates.length === 0) context.addIssue({ code: 'custom', message: 'no date' });
    return {
      ...properties,
      trackingId: id,
      updatedAt: properties.lastUpdateTime ?? Math.max(...dates),
      subscriptionIds: subscriptionId === '' ? [] : [subscriptionId.toLowerCase()],
    };
  });

export type EventWire = z.output<typeof eventWire>;
