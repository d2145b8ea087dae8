/** The drawings that need Observable Plot: the page loads this room on the first figure that changes. */
export { drawBars } from "./bars/bars.element.ts";
export { drawCurves } from "./curves/curves.element.ts";
export { drawHeads } from "./heads/heads.element.ts";
export { drawHeatmap } from "./heatmap/heatmap.element.ts";
export { drawRace } from "./race/race.element.ts";
export { drawPlane } from "./plane/plane.element.ts";
export { drawSpectrum } from "./spectrum/spectrum.element.ts";
export { drawTriangle } from "./triangle/triangle.element.ts";
