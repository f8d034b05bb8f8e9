/** The roles of a partner's staff that this product knows. */
export type Role = 'adminAgent' | 'helpdeskAgent' | 'salesAgent' | 'globalAdmin';

/** What a role lets a person do: look at customers, work on support requests, change things for a customer. */
export const permissions = ['view', 'support', 'manage'] as const;
export type Permission = (typeof permissions)[number];

/** The one table of who may do what (Partner Center, "Permissions overview"; health is open to all four roles). */
export const rolesFor: Readonly<Record<Permission, readonly Role[]>> = {
  view: ['adminAgent', 'helpdeskAgent', 'salesAgent', 'globalAdmin'],
  support: ['adminAgent', 'helpdeskAgent', 'globalAdmin'],
  manage: ['adminAgent', 'globalAdmin'],
};

/** What these roles allow together, in the order of `permissions`. */
export function permissionsOf(held: readonly Role[]): Permission[] {
  return permissions.filter((permission) => rolesFor[permission].some((role) => held.includes(role)));
}
