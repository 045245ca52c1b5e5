package vn.thanghang.catalogue.workbook;

/** What came of a file. */
public sealed interface ReadOutcome permits Reading, Refused {}
