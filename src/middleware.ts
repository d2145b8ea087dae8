import { defineMiddleware } from "astro:middleware";
import { gatherMathStyles } from "./build/math-styles.ts";

/** The last hand on every page before it is written. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  return new Response(gatherMathStyles(await response.text()), response);
});
