package vn.thanghang.directive.papers;

import java.util.List;
import java.util.UUID;

/** What came of confirming a signed copy. */
public sealed interface Issuing {

    /** It stands in the register as an outgoing document. */
    record Done(UUID documentId) implements Issuing {}

    /** Something typed cannot be taken. */
    record Wrong(List<Fault> faults) implements Issuing {}

    record Late(Paper now) implements Issuing {}

    /** What is wrong, each at its field. Words at {@code directive.copy.fault.<name>}. */
    enum Fault {
        NUMBER_MISSING("so"),
        NUMBER_FORM("so"),
        /** Another outgoing paper of this body bears the number in the same year. */
        NUMBER_USED("so"),
        /** The agency's own register gives the numbers and has not given this one. */
        NUMBER_NOT_IN_BOOK("so"),
        /** The agency's own register gives the numbers: only its clerk may confirm. */
        CLERK_NEEDED("so"),
        DATE_MISSING("ngay"),
        DATE_LATER("ngay"),
        SENT_WRONG("ngay-gui"),
        SENT_LATER("ngay-gui"),
        SENT_BEFORE("ngay-gui");

        private final String fieldId;

        Fault(String fieldId) {
            this.fieldId = fieldId;
        }

        public String fieldId() {
            return fieldId;
        }
    }
}
