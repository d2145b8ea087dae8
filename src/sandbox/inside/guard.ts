/**
 * Takes out of the worker's global scope what reader code has no use for. The wall is the opaque origin and the
 * content security policy of `frame.html`; this is the second lock, and it gives a plain "is not defined" early.
 */
const removed = [
  "fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "EventSource", "WebTransport", "importScripts", "Worker", "SharedWorker",
  "BroadcastChannel", "indexedDB", "caches", "cookieStore", "Notification", "RTCPeerConnection", "createImageBitmap", "FileReaderSync",
  "postMessage", "close", "onmessage", "onmessageerror", "addEventListener", "removeEventListener", "dispatchEvent", "navigator", "location",
  "MessageChannel", "Blob", "File", "URL", "requestAnimationFrame",
];

export function guard(scope: object): void {
  for (const name of removed) {
    for (let owner: object | null = scope; owner; owner = Object.getPrototypeOf(owner) as object | null) {
      try {
        if (Object.hasOwn(owner, name)) Reflect.deleteProperty(owner, name);
      } catch {
        continue; // what an engine refuses to delete is shadowed below
      }
    }
    if (name in scope) Object.defineProperty(scope, name, { value: undefined, configurable: false });
  }
}
