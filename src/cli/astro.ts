/** `npm run dev` and `npm run build`: Astro, with the settings of `program`. */
import { program } from "./program.ts";

process.exitCode = await program("astro", process.argv.slice(2));
