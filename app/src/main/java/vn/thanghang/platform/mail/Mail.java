package vn.thanghang.platform.mail;

import java.time.Instant;

/**
 * One message to one person.
 *
 * @param about what it is about, for good; a second message about the same is not taken
 * @param recipient one address
 * @param subject one line
 * @param words plain text; links stand in it as they are
 * @param usefulUntil after this moment it is not sent any more: an old reminder only confuses
 */
public record Mail(String about, String recipient, String subject, String words, Instant usefulUntil) {}
