/** The reasons of errors about kinds that a server may know and kube-admission cannot review. */
const REASONS = ['KindUnknown', 'KindNotReviewed'];

/** Returns whether an error of a review only says that the kind cannot be reviewed: a server may know it. */
export const isUnreviewed = ({ reason }: { readonly reason: string }): boolean => REASONS.includes(reason);

/** Returns the errors for which an object fails. `allowUnknown` accepts kinds that cannot be reviewed. */
export const failuresOf = <E extends { readonly reason: string }>(
  { errors }: { readonly errors: readonly E[] },
  allowUnknown: boolean,
): E[] => errors.filter((error) => !(allowUnknown && isUnreviewed(error)));
