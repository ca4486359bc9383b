import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { formatMoment } from "../../src/format/moment";

/** Microseconds, as they are on the wire, of a time in UTC. */
const at = (time: string) => Date.parse(`${time}Z`) * 1000;

const MORNING = at("2024-02-05T09:05:07.123");

describe("a pattern", () => {
  it.each([
    ["YYYY-MM-DD", "2024-02-05"],
    ["MM/DD/YY - hh:mm", "02/05/24 - 09:05"],
    ["DD.MM.YYYY", "05.02.2024"],
    ["D MMM YYYY", "5 Feb 2024"],
    ["dddd, MMMM Do", "Monday, February 5th"],
    ["ddd ha", "Mon 9am"],
    ["HH:mm", "09:05"],
    ["H:mm:ss.SSS", "9:05:07.123"],
    ["h:mm A", "9:05 AM"],
    ["LL", "February 5, 2024"],
    ["LT", "9:05 AM"],
    ["X", "1707123907"],
    ["[Quarter] Q", "Quarter 1"],
    ["YYYY-[W]WW", "2024-W06"],
    ["[week] w", "week 6"],
    ["gggg GGGG", "2024 2024"],
    ["DDD DDDD", "36 036"],
    ["HH:mm z", "09:05 UTC"],
    ["[at the zoo]", "at the zoo"],
  ])("%s is written as %s", (format, shown) => {
    expect(formatMoment(MORNING, format)).toBe(shown);
  });

  it("reaches moments before 1970 and single milliseconds", () => {
    expect(formatMoment(at("1912-06-23T01:02:03.004"), "YYYY-MM-DD HH:mm:ss.SSS")).toBe("1912-06-23 01:02:03.004");
  });
});

describe("a format by name", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2024-02-05T12:00:00Z") });
  });

  it.each([
    ["datetime", "Feb 5, 2024, 9:05:07 AM"],
    ["date", "Feb 5, 2024"],
    ["time", "9:05:07 AM"],
  ] as const)("localized shows of a %s what it has", (kind, shown) => {
    expect(formatMoment(MORNING, "localized", kind).replace("\u202f", " ")).toBe(shown);
  });

  it("localized follows the visitor's language", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["de-DE"]);
    expect(formatMoment(MORNING, "localized", "date")).toBe("05.02.2024");
  });

  it.each([
    ["datetime", "2024-02-05T09:05:07.123Z"],
    ["date", "2024-02-05"],
    ["time", "09:05:07.123Z"],
  ] as const)("iso8601 shows of a %s what it has", (kind, shown) => {
    expect(formatMoment(MORNING, "iso8601", kind)).toBe(shown);
  });

  it.each([
    ["2024-02-05T10:00:00", "2 hours ago"],
    ["2024-02-05T12:30:00", "in 30 minutes"],
    ["2024-02-05T11:59:40", "a few seconds ago"],
    ["2023-02-05T12:00:00", "a year ago"],
  ])("distance says of %s: %s", (time, shown) => {
    expect(formatMoment(at(time), "distance")).toBe(shown);
  });

  it.each([
    ["2024-02-05T02:30:00", "Today at 2:30 AM"],
    ["2024-02-06T02:30:00", "Tomorrow at 2:30 AM"],
    ["2024-02-04T14:30:00", "Yesterday at 2:30 PM"],
    ["2024-02-08T14:30:00", "Thursday at 2:30 PM"],
    ["2024-02-02T14:30:00", "Last Friday at 2:30 PM"],
    ["2023-02-02T14:30:00", "02/02/2023"],
  ])("calendar says of %s: %s", (time, shown) => {
    expect(formatMoment(at(time), "calendar")).toBe(shown);
  });
});

describe.each(["America/Los_Angeles", "Asia/Tokyo"])("to a visitor in %s", (zone) => {
  beforeEach(() => {
    vi.stubEnv("TZ", zone);
    vi.useFakeTimers({ now: new Date("2024-02-05T12:00:00Z") });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("a moment is the one the script wrote, in every format", () => {
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    const night = at("2024-02-05T23:05:07");
    expect(formatMoment(night, "YYYY-MM-DD HH:mm")).toBe("2024-02-05 23:05");
    expect(formatMoment(night, "localized", "date")).toBe("Feb 5, 2024");
    expect(formatMoment(night, "localized", "time").replace("\u202f", " ")).toBe("11:05:07 PM");
    expect(formatMoment(night, "iso8601")).toBe("2024-02-05T23:05:07.000Z");
    expect(formatMoment(night, "calendar")).toBe("Today at 11:05 PM");
    expect(formatMoment(at("2024-02-05T01:00:00"), "calendar")).toBe("Today at 1:00 AM");
  });
});
