package vn.thanghang.organisation;

/** Who is put in charge of an agency, under which title, as what, for which days. */
public record Appointment(String name, String title, HolderKind kind, Period period) {}
