package vn.thanghang.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param name what it is called on a calendar
 * @param basis the paper or the article that says so; empty while the paper is not known here
 */
public record SpecialDay(LocalDate day, DayKind kind, String name, String basis) {}
