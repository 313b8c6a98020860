/** What a worker reaches the network and other pages with, and where it could keep something. */
const REACH = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'importScripts'],
  ...['Worker', 'SharedWorker', 'BroadcastChannel', 'indexedDB', 'caches', 'navigator', 'FontFace', 'RTCDataChannel'],
];

/**
 * Takes from the global scope what reaches the network, so that a program that uses it is told why it cannot. What keeps a program
 * from the network is the policy of the frame that it runs in (`page/sandbox.ts`).
 */
export function goOffline(scope: object): void {
  for (const name of REACH) {
    for (let at: object | null = scope; at; at = Reflect.getPrototypeOf(at)) Reflect.deleteProperty(at, name);
    const refuse = (): never => {
      throw new Error(`${name}: a program has no network in the playground`);
    };
    Object.defineProperty(scope, name, { get: refuse, set: refuse, configurable: false });
  }
}
