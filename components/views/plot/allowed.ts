/**
 * What a reader's figure may be made of. A name belongs here only if it can neither load, link, run, animate nor embed
 * anything, nor reach out of its figure; `use` and `mask` are out because nested ones multiply without end.
 */
export const allowedTags: ReadonlySet<string> = new Set([
  ...["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc"],
  ...["defs", "clipPath", "linearGradient", "radialGradient", "stop", "pattern", "marker", "image"],
  ...["figure", "figcaption", "div", "span", "h2", "h3", "p"], // title, caption and legends of Plot
]);

/** What a figure may begin with. */
export const containers: ReadonlySet<string> = new Set(["svg", "figure", "div"]);

/** Geometry, paint and text. No class, no role, no `data-`: with those a figure could pass for a part of the page. */
export const allowedAttributes: ReadonlySet<string> = new Set([
  ...["viewBox", "width", "height", "preserveAspectRatio", "id", "aria-label"],
  ...[
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "dx",
    "dy",
    "d",
    "points",
    "pathLength",
    "transform",
  ],
  ...["fx", "fy", "offset", "gradientTransform", "gradientUnits", "spreadMethod", "clipPathUnits"],
  ...["patternTransform", "patternUnits", "patternContentUnits"],
  ...[
    "refX",
    "refY",
    "markerWidth",
    "markerHeight",
    "markerUnits",
    "orient",
    "marker-start",
    "marker-mid",
    "marker-end",
  ],
  ...["fill", "fill-opacity", "fill-rule", "color", "opacity", "stop-color", "stop-opacity", "clip-path"],
  ...["stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-dashoffset"],
  ...["stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "paint-order", "shape-rendering", "vector-effect"],
  ...["font-family", "font-size", "font-weight", "font-style", "font-variant", "letter-spacing"],
  ...["text-anchor", "dominant-baseline", "text-rendering", "rotate", "textLength", "visibility"],
]);

/** Attributes that may refer to a part of the same figure by `url(#...)`. */
export const localPaints: ReadonlySet<string> = new Set([
  ...["fill", "stroke", "clip-path", "marker-start", "marker-mid", "marker-end"],
]);

export const mostElements = 20_000;
export const mostDepth = 40;
/** Of one attribute: a path of some ten thousand points. */
export const mostLetters = 200_000;
