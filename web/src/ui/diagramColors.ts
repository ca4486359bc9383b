/** The colours of diagrams: Mermaid's names for them, made of the page's. */

import type { ThemeVariables } from "../mermaid/messages";

const HUES = ["blue", "green", "orange", "red", "violet", "yellow", "gray"];
/** How many colours Mermaid has for what follows each other. */
const SERIES = { cScale: 12, fillType: 8, git: 8, pie: 12 };

/** `color` yields what a variable of the page stands for, `ground` is what lies behind a diagram. */
export function diagramColors(color: (variable: string) => string, ground: string): ThemeVariables {
  const text = color("--text");
  const border = color("--border");
  const field = color("--field");
  const line = mixed(text, ground, 0.6);
  const hue = (index: number, kind: "" | "-back" | "-line") => color(`--${HUES[index % HUES.length]}${kind}`);
  const series: Record<string, string> = {};
  const add = (name: string, count: number, first: number, each: (index: number) => string) => {
    for (let index = 0; index < count; index += 1) series[`${name}${index + first}`] = each(index);
  };
  add("cScale", SERIES.cScale, 0, (index) => hue(index, "-back"));
  add("cScaleInv", SERIES.cScale, 0, (index) => hue(index, "-line"));
  add("cScalePeer", SERIES.cScale, 0, (index) => hue(index, "-line"));
  add("cScaleLabel", SERIES.cScale, 0, () => text);
  add("fillType", SERIES.fillType, 0, (index) => hue(index, "-back"));
  add("pie", SERIES.pie, 1, (index) => hue(index, "-back"));
  add("git", SERIES.git, 0, (index) => hue(index, ""));
  add("gitInv", SERIES.git, 0, () => ground);
  add("gitBranchLabel", SERIES.git, 0, () => ground);
  return {
    ...series,
    background: ground,
    primaryColor: field,
    primaryTextColor: text,
    primaryBorderColor: border,
    secondaryColor: color("--green-back"),
    secondaryTextColor: text,
    tertiaryColor: color("--orange-back"),
    tertiaryTextColor: text,
    textColor: text,
    titleColor: text,
    lineColor: line,
    arrowheadColor: line,
    edgeLabelBackground: ground,
    noteBkgColor: color("--yellow-back"),
    noteBorderColor: color("--yellow-line"),
    noteTextColor: text,
    actorLineColor: border,
    activationBorderColor: color("--green-line"),
    sequenceNumberColor: ground,
    sectionBkgColor: field,
    sectionBkgColor2: color("--orange-back"),
    altSectionBkgColor: ground,
    excludeBkgColor: field,
    gridColor: border,
    taskBkgColor: color("--blue-back"),
    taskBorderColor: border,
    activeTaskBkgColor: color("--blue-back"),
    activeTaskBorderColor: color("--blue-line"),
    doneTaskBkgColor: color("--green-back"),
    doneTaskBorderColor: color("--green"),
    critBkgColor: color("--red-back"),
    critBorderColor: color("--red"),
    taskTextClickableColor: text,
    todayLineColor: color("--primary"),
    vertLineColor: color("--blue"),
    rowOdd: ground,
    rowEven: field,
    relationLabelBackground: ground,
    relationLabelColor: text,
    labelTextColor: text,
    pieStrokeColor: border,
    pieOuterStrokeColor: border,
    commitLabelColor: text,
    commitLabelBackground: field,
    ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`quadrant${quarter}Fill`, hue(quarter - 1, "-back")])),
    quadrantPointFill: color("--primary"),
    radar: { axisColor: line, graticuleColor: border },
    packet: {
      startByteColor: text,
      endByteColor: text,
      labelColor: text,
      titleColor: text,
      blockStrokeColor: line,
      blockFillColor: field,
    },
    xyChart: { plotColorPalette: HUES.map((_, index) => hue(index, "")).join(",") },
    archEdgeColor: line,
    archEdgeArrowColor: line,
    archGroupBorderColor: line,
    errorBkgColor: color("--red-back"),
    errorTextColor: color("--red"),
  };
}

/** So much of the first colour over the second, each as #rrggbb. */
function mixed(over: string, under: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [top, bottom] = [over, under].map((each) => parseInt(each.slice(start, start + 2), 16));
    return Math.round(share * (top ?? 0) + (1 - share) * (bottom ?? 0));
  });
  return `#${channels.map((each) => each.toString(16).padStart(2, "0")).join("")}`;
}
