/** Addresses of the sandbox's files, made by `src/build/sandbox-bundle.ts`. */
declare module "virtual:sandbox" {
  export const frame: string;
  export const worker: string;
  export const plot: string;
}
