package vn.thanghang.organisation.file;

import java.time.LocalDate;
import vn.thanghang.organisation.AgencyState;
import vn.thanghang.organisation.CodeScheme;
import vn.thanghang.organisation.HolderKind;
import vn.thanghang.organisation.Period;
import vn.thanghang.organisation.RelationKind;

/** What a line says, every field read. */
sealed interface Entry {

    String agency();

    record State(String agency, Period period, AgencyState state) implements Entry {}

    record Code(String agency, Period period, CodeScheme scheme, String code) implements Entry {}

    record Alias(String agency, String alias) implements Entry {}

    record Holder(String agency, String title, boolean head, String person, HolderKind kind, Period period)
            implements Entry {}

    record Relation(RelationKind kind, String agency, String successor, LocalDate on, String note) implements Entry {}
}
