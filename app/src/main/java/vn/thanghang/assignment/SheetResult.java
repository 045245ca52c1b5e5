package vn.thanghang.assignment;

import java.util.List;

/** What came of an act on a sheet. */
public sealed interface SheetResult {

    record Done(Sheet sheet) implements SheetResult {}

    /** Somebody else was faster; this is how it stands now. */
    record Late(Sheet now, List<SheetStep> since) implements SheetResult {

        public Late {
            since = List.copyOf(since);
        }
    }

    /** @param subject the agency, criterion or text it is about; empty where there is none */
    record Refused(SheetRefusal reason, String subject) implements SheetResult {}

    /** What keeps it from being issued. */
    record Incomplete(List<Coverage.Gap> gaps) implements SheetResult {

        public Incomplete {
            gaps = List.copyOf(gaps);
        }
    }
}
