package vn.thanghang.calendar;

/** A decision on days off was entered; published within its transaction, after the open deadlines were moved. */
public record WorkCalendarChanged(int position) {}
