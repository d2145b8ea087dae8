// The script of the opaque frame (sandbox="allow-scripts"): it starts workers and hands them their ports.
// Reader code never runs here, only in the workers. The frame's policy allows no network and no other script.
if (self.origin !== "null") throw new Error("This page works only as a sandboxed frame.");

let port;
let worker;
const running = new Map();

addEventListener("message", (event) => {
  if (port || event.source !== parent || !event.ports[0]) return;
  [port] = event.ports;
  worker = URL.createObjectURL(new Blob([event.data], { type: "text/javascript" }));
  port.onmessage = ({ data, ports }) => (data.type === "start" ? start(data, ports) : end(data));
});

function start({ id, role }, ports) {
  const started = new Worker(worker);
  started.onerror = (event) => port.postMessage({ id, message: event.message });
  started.postMessage({ role }, ports);
  running.set(id, started);
}

function end({ id }) {
  running.get(id)?.terminate();
  running.delete(id);
}

parent.postMessage("sandbox-ready", "*");
