package vn.thanghang.directive.numbers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a paper that came in is being dealt with: the columns of the follow-up register that change.
 *
 * @param dueOn by when, or null
 * @param receivers the unit or person who deals with it
 * @param progress how far it is, in words
 * @param reply number and symbol of the answer, empty while there is none
 */
public record Progress(@Nullable LocalDate dueOn, String receivers, String progress, String reply) {}
