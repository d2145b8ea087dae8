import { describe, expect, it } from "vitest";
import { installProblem, isAtLeast, missingPackages, nodeProblem, oldestNode } from "../../src/cli/ensure.mjs";

describe("isAtLeast", () => {
  it.each(["v22.18.0", "22.18.1", "v22.23.2", "v24.0.0", "v100.0.0"])("accepts %s", (version) => {
    expect(isAtLeast(version, oldestNode)).toBe(true);
  });

  it.each(["v20.20.2", "v22.9.0", "22.17.9", "v9.99.0"])("refuses %s", (version) => {
    expect(isAtLeast(version, oldestNode)).toBe(false);
  });
});

describe("missingPackages", () => {
  const wanted = {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", optional: true },
  };

  it("names what is absent or of another version", () => {
    expect(missingPackages(wanted, {})).toEqual(["node_modules/a"]);
    expect(missingPackages(wanted, { "node_modules/a": { version: "0.9.0" } })).toEqual(["node_modules/a"]);
    const oldOptional = { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.0.0" } };
    expect(missingPackages(wanted, oldOptional)).toEqual(["node_modules/b"]);
  });

  it("lets optional packages of other systems be absent", () => {
    expect(missingPackages(wanted, { "node_modules/a": { version: "1.0.0" } })).toEqual([]);
  });
});

describe("messages", () => {
  it("tells a missing network from other failures", () => {
    expect(installProblem("npm error code EAI_AGAIN")).toContain("needs the network once");
    expect(installProblem("npm error code EACCES")).toContain("its own message stands above");
  });

  it("names the Node that is needed, what was found and where to get one", () => {
    expect(nodeProblem("v20.20.2", "freebsd-x64")).toMatch(/22\.18\.0.*v20\.20\.2.*freebsd-x64[^]*nodejs\.org/);
    expect(nodeProblem(undefined, "linux-x64")).toContain("does not run");
    expect(nodeProblem("v22.23.2", "freebsd-x64")).toBeUndefined();
  });
});
