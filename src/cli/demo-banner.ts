import { namedServiceRequests } from '../sandbox/world/service-requests/named-service-requests.ts';
import { people } from './ask-arguments.ts';

export interface BannerFacts {
  readonly seconds: number;
  readonly address: string;
  readonly who: string;
  readonly as: string;
  readonly logs: string;
}

const roles: Readonly<Record<string, string>> = {
  admin: 'an Admin agent of the partner',
  helpdesk: 'a Helpdesk agent of the partner',
  sales: 'a Sales agent of the partner',
  globaladmin: 'a Global admin of the partner',
  outsider: 'a colleague without a partner role (the bot will refuse)',
  guest: 'a guest from another company (the bot will refuse)',
};

/** What `npm run demo` prints when everything runs. */
export function demoBanner({ seconds, address, who, as, logs }: BannerFacts): string {
  const others = people.filter((key) => key !== as).join(', ');
  return `
Partner Health is ready (${seconds.toFixed(1)} s). All data is made up and nothing leaves this machine.

  Open      ${address}

  Type      health for Contoso
            is exchange down for Northwind?
            overview
            who EX1187402
            history for Contoso 30d
            messages for Contoso major
            licenses for Contoso
            is it microsoft? outlook can't send at contoso
            ticket for Contoso exchange
            help

  Watch     In its first half hour MO1187602 opens, spreads, ends and comes back, and EX1187402 is mended.

  Numbers   ${numbersOf('Contoso Ltd')}: Microsoft's, of Contoso's requests; save one on yours.

  You are   ${who}, ${roles[as] ?? as}.
            To be someone else: npm run demo -- --as ${as === 'admin' ? 'helpdesk' : 'admin'}   (${others})

  Logs      ${logs}

Ctrl-C stops everything.
`;
}

/** Microsoft's numbers of requests of a customer, which a request of the bot can be given. */
function numbersOf(name: string): string {
  return namedServiceRequests
    .filter(({ customer }) => customer === name)
    .map(({ number }) => number)
    .join(', ');
}
