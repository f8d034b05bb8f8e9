import type { KeyObject } from 'node:crypto';
import type { Cloud } from '../calls.ts';

/** An app registered in Entra ID. Tests and the Teams part add their own to `world.apps`. */
export interface WorldApp {
  readonly appId: string;
  readonly name: string;
  readonly cloud: Cloud;
  /** The tenant where it is registered. */
  readonly tenantId: string;
  /** Whether it also has a service principal in the partner's customers that consented. */
  readonly readsCustomers: boolean;
  /** Whether the partner's administrator has consented that it acts in Partner Center as the person who signed in. */
  mayActAsPeople?: boolean;
  /** Client secrets; one whose `expiresAt` (sandbox clock) has passed gets AADSTS7000222. */
  secrets: { value: string; expiresAt?: number }[];
  /** PEM certificates whose keys may sign client assertions. */
  certificates: string[];
  /** Identity providers whose tokens are accepted as client assertions. */
  federatedCredentials: { issuer: string; subject: string; audience: string; key: KeyObject }[];
}
