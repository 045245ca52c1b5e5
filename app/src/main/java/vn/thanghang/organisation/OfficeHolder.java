package vn.thanghang.organisation;

import java.util.UUID;

/** A person in charge of a post for a while. */
public record OfficeHolder(
        String agency, UUID post, String title, boolean head, Fact.Person person, HolderKind kind, Period period) {}
