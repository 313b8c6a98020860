/** Returns a stand-in for a module that browsers lack. Code may import it and name its parts, but not call them. */
export function absent(name: string): unknown {
  const refuse = (): never => {
    throw new Error(`a browser has no ${name}`);
  };
  const stand: unknown = new Proxy(refuse, {
    get: (_, key) => (key === '__esModule' || typeof key === 'symbol' ? undefined : key === 'prototype' ? {} : stand),
    apply: refuse,
    construct: refuse,
  });
  return stand;
}
