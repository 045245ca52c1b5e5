package vn.thanghang.directive.opinions;

import java.time.Instant;
import java.time.LocalDate;

/** What a leader said about a file of submission, in his own words. */
public record LeaderOpinion(String leader, LocalDate saidOn, String words, String notedBy, Instant notedAt) {}
