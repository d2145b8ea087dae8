import { createServer } from "node:net";
import { expect, it } from "vitest";
import { checkPortFree, freePort, host } from "../../src/cli/serve.ts";

it("names the port that is taken and the way out", async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((listening) => other.listen(port, host, listening));
  try {
    await expect(checkPortFree(port)).rejects.toThrow(`Port ${port} is taken`);
    await expect(checkPortFree(port)).rejects.toThrow(`PORT=${port + 1} npm start`);
  } finally {
    await new Promise((closed) => other.close(closed));
  }
  await expect(checkPortFree(port)).resolves.toBeUndefined();
});
