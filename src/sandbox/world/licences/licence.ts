import { guidFrom, shareFrom } from '../seeded.ts';

/** Names and, as some of Partner Center's answers have them, numbers of the states of a subscription. */
export type LicenceStatus =
  | 'none'
  | 'active'
  | 'pending'
  | 'suspended'
  | 'expired'
  | 'disabled'
  | 'deleted'
  | number;

/** A subscription in Partner Center. */
export interface Licence {
  id: string;
  offerName: string;
  /** What the partner calls it, where that is not the offer's name. */
  friendlyName?: string;
  quantity: number;
  status: LicenceStatus;
  /** Missing where there is no term. */
  termDuration?: 'P1M' | 'P1Y' | 'P3Y';
  /** When the commitment ends, in days from the world's start; missing where it never does. */
  endsAfterDays?: number;
  renews: boolean;
  isTrial: boolean;
  /** Paid by what is used, as Azure is: no seats and no term. */
  isUsage: boolean;
  /** How often it was changed; part of its entity tag. */
  version: number;
  /** The most seats that its offer allows. */
  mostSeats: number;
  /** Seconds that a change of it takes: it is accepted (202) and done that much later. Undefined: it is done at once. */
  changeTakes?: number;
  /** What becomes of a change that was accepted, where it is not done in the end. */
  changeFails?: { readonly code: string; readonly description: string };
  /** What it says on the wire instead of what it should. */
  odd?: Readonly<Record<string, unknown>>;
}

export interface LicenceDraft {
  readonly offer: string;
  readonly seats: number;
  readonly friendlyName?: string;
  /** In days from the world's start; decided by the seed where not named. */
  readonly ends?: number;
  /** A year where not named. */
  readonly term?: Licence['termDuration'];
  /** Active where not named. */
  readonly status?: LicenceStatus;
  readonly renews?: false;
  readonly isTrial?: true;
  readonly changeTakes?: number;
  readonly odd?: Licence['odd'];
}

const usageOffers = ['Azure plan'];

/** Fills in a customer's licences: what their drafts leave open follows from the seed. */
export function makeLicences(seed: string, drafts: readonly LicenceDraft[]): Licence[] {
  return drafts.map((draft, index) => makeLicence(`${seed} ${draft.offer}${index || ''}`, draft));
}

function makeLicence(seed: string, draft: LicenceDraft): Licence {
  const { offer, seats, friendlyName, term = 'P1Y', status = 'active', isTrial = false } = draft;
  const { changeTakes, odd } = draft;
  const isUsage = usageOffers.includes(offer);
  const longest = { P1M: 30, P1Y: 365, P3Y: 1_095 }[term];
  return {
    id: guidFrom(`licence ${seed}`),
    offerName: offer,
    ...(friendlyName === undefined ? {} : { friendlyName }),
    quantity: isUsage ? 1 : seats,
    status,
    ...(isUsage
      ? {}
      : {
          termDuration: term,
          endsAfterDays: draft.ends ?? 1 + Math.floor(shareFrom(`end ${seed}`) * longest),
        }),
    renews: draft.renews ?? ((status === 'active' || status === 1) && !isTrial && !isUsage),
    isTrial,
    isUsage,
    version: 1,
    mostSeats: offer.includes('Business') ? Math.max(300, seats) : 10_000_000,
    ...(changeTakes === undefined ? {} : { changeTakes }),
    ...(odd === undefined ? {} : { odd }),
  };
}
