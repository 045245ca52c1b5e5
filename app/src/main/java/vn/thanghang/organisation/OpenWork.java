package vn.thanghang.organisation;

import java.time.LocalDate;
import vn.thanghang.audit.Actor;

/**
 * Work that is not finished and follows its agency to the successor. A module that holds such work offers a bean of this
 * type; it moves the work inside the transaction of the merger, keeps every original date, and records its own events.
 */
public interface OpenWork {

    /** The message that names this kind of work, in the files of the module itself. */
    String nameKey();

    /** How many open pieces the agency holds on this day. */
    long count(String agency, LocalDate day);

    /** Gives all open pieces of one agency to another from this day on. */
    void move(String from, String to, LocalDate day, Actor by);
}
