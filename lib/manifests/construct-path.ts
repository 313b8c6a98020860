/** Returns the path of the construct that the author wrote: constructs name the object that they make in them `Resource` or `Default`. */
export const authoredPath = (path: string): string => path.replace(/^([^/]+\/.+)\/(?:Resource|Default)$/, '$1');
