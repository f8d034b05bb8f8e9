/** How customers reach the partner's own support; what the deployment does not say is left out of texts. */
export interface SupportContact {
  /** "Fabrikam Support" */
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** An https address. */
  readonly url?: string;
  /** As it is to be read: "Mon-Fri 08:00-18:00 CET". */
  readonly hours?: string;
  /**
   * Customers with whom 24 hours a day are agreed: tenant ids and domains in lower case, or "all". Of a customer's domains
   * Partner Center tells the initial one only.
   */
  readonly aroundTheClock: readonly string[];
}
