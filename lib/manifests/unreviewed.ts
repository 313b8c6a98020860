/** The kind of definitions of custom resources. */
export const DEFINITION = 'CustomResourceDefinition';

/** Returns whether an error of a review only says that the kind cannot be reviewed: a server may know it. */
export const isUnreviewed = ({ reason }: { readonly reason: string }): boolean => reason === 'KindUnknown';

/** Returns the errors for which an object fails. `allowUnknown` accepts kinds that cannot be reviewed. */
export const failuresOf = <E extends { readonly reason: string }>(
  { errors }: { readonly errors: readonly E[] },
  allowUnknown: boolean,
): E[] => errors.filter((error) => !(allowUnknown && isUnreviewed(error)));
