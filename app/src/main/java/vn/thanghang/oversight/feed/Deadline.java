package vn.thanghang.oversight.feed;

import java.time.LocalDate;

/**
 * One day in the calendar of a person.
 *
 * @param uid the same for the same thing, for good
 * @param title what is due, without anybody's name
 */
public record Deadline(String uid, String title, LocalDate day) {}
