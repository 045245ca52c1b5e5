package vn.thanghang.directive.numbers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a paper. Texts are composed (NFC) and empty where the book leaves the column blank.
 *
 * @param kind name of the type: Báo cáo, Công văn, …
 * @param summary trích yếu; never empty
 * @param author who issued it, of a paper that came in
 * @param theirNumber its own number and symbol, of a paper that came in
 * @param theirDate its own date, of a paper that came in
 * @param signer who signed, of a paper that goes out
 * @param receivers nơi nhận, or the unit or person it was passed to
 * @param keptBy who keeps the copy, of a paper that goes out
 * @param copies how many were made, or null
 * @param passedOn the day it was sent or passed on, or null
 * @param dueOn by when it is to be dealt with, or null
 */
public record Paper(
        String kind,
        String summary,
        String author,
        String theirNumber,
        @Nullable LocalDate theirDate,
        String signer,
        String receivers,
        String keptBy,
        @Nullable Integer copies,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate dueOn,
        String note) {}
