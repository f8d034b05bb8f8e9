/** The clouds that Microsoft runs apart from each other, named as in `PARTNER_CLOUD`. */
export const cloudNames = ['global', 'usgov', 'china'] as const;
export type CloudName = (typeof cloudNames)[number];

/** A customer tenant of a partner account. */
export interface Customer {
  /** The tenant's id, a GUID in lower case. Unique over all partner accounts. */
  readonly tenantId: string;
  /** Company name as Partner Center has it, e.g. "Contoso Ltd". Text from outside. */
  readonly name: string;
  /** Domains in lower case; the first one is the default domain, used in links to admin centers. */
  readonly domains: readonly string[];
  readonly cloud: CloudName;
  /** Id of the partner account that manages it ("primary", "china"). */
  readonly account: string;
}
