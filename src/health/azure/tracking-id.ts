/** True for the ids of Azure's events ("KSYM-9_8"); those of Microsoft 365 have no hyphen ("EX123456"). */
export function isTrackingId(id: string): boolean {
  return /^\w{3,6}-\w{2,6}$/.test(id);
}
