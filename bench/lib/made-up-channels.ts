import type { QuietHours, Rule } from '../../src/subscriptions/subscription.ts';
import { aRule } from '../../test/subscriptions/a-rule.ts';

/** Customers of a region, of which there are twenty, a tenth that are gold, and a hundredth for tests. */
export function tagsOf(customer: number): string[] {
  return [
    `region${customer % 20}`,
    ...(customer % 10 === 0 ? ['gold'] : []),
    ...(customer % 100 === 0 ? ['test'] : []),
  ];
}

/** What a channel wants to hear of. */
export interface ChannelWish {
  readonly rule: Rule;
  readonly quiet?: QuietHours;
}

/**
 * As people write them: of ten channels one is for all customers, three for a region, one for gold customers, one for a
 * service, and four name some customers. Half of them want advisories, too; a fifth has quiet hours.
 */
export function makeUpChannel(number: number, tenantIds: readonly string[]): ChannelWish {
  const kinds = number % 2 === 0 ? (['incidents', 'advisories'] as const) : (['incidents'] as const);
  const quiet = { from: '19:00', to: '07:00', timeZone: 'Europe/Berlin' };
  return { rule: { ...ruleOf(number, tenantIds), kinds }, ...(number % 5 === 3 && { quiet }) };
}

function ruleOf(number: number, tenantIds: readonly string[]): Rule {
  const turn = Math.floor(number / 10);
  switch (number % 10) {
    case 0:
      return aRule();
    case 1:
    case 2:
    case 3:
      return aRule({ all: false, tags: [`region${(turn * 3 + number) % 20}`] });
    case 4:
      return aRule({ all: false, tags: ['gold'], exceptTags: ['test'] });
    case 5:
      return aRule({ services: [turn % 2 === 0 ? 'Exchange' : 'microsoftteams'] });
    default: {
      const some = Array.from(
        { length: 1 + (number % 5) },
        (_, place) => (number * 37 + place * 811) % tenantIds.length,
      );
      return aRule({ all: false, tenantIds: some.flatMap((one) => tenantIds[one] ?? []) });
    }
  }
}
