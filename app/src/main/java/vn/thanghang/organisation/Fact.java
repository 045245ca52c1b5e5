package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** One line of the book of the organisation, as it is stored: entered by one act, retired by another. */
public sealed interface Fact {

    /** The agency it is about. */
    String agency();

    record State(String agency, Period period, AgencyState state) implements Fact {}

    record Code(String agency, Period period, CodeScheme scheme, String code) implements Fact {}

    record Alias(String agency, String alias) implements Fact {}

    /** @param head the post of the person who answers for the agency */
    record Post(UUID post, String agency, Period period, String title, boolean head) implements Fact {}

    record Term(String agency, UUID post, Person person, Period period, HolderKind kind) implements Fact {}

    record Relation(RelationKind kind, String agency, String successor, LocalDate on, String note) implements Fact {}

    /** Somebody who holds posts; the same person keeps the id from post to post. */
    record Person(UUID id, String name) {}
}
