package vn.thanghang.organisation;

import java.util.List;
import java.util.UUID;

/** What came of an act: it stands under this id, or it is refused for all of these reasons and nothing is entered. */
public sealed interface Kept {

    record Done(UUID change) implements Kept {}

    record Refused(List<Refusal> reasons) implements Kept {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static Kept refused(Refusal.Reason reason, Object... arguments) {
        return new Refused(List.of(Refusal.of(reason, arguments)));
    }
}
