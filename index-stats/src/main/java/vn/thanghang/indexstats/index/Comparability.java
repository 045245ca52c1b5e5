package vn.thanghang.indexstats.index;

import java.util.List;

/** Whether the value of a criterion in one year may be compared with another year's. */
public sealed interface Comparability {

    /** Nothing stands between the two years. */
    record Unbroken(String fromCode) implements Comparability {}

    /** A comparison may be drawn, with the breaks named beside it. */
    record Marked(String fromCode, List<Break> breaks) implements Comparability {
        public Marked {
            breaks = List.copyOf(breaks);
        }
    }

    /** No comparison; the breaks say why. */
    record Refused(List<Break> breaks) implements Comparability {
        public Refused {
            breaks = List.copyOf(breaks);
        }
    }

    /** The breaks between the two years; empty when comparable. */
    default List<Break> breaks() {
        return switch (this) {
            case Unbroken ignored -> List.of();
            case Marked marked -> marked.breaks;
            case Refused refused -> refused.breaks;
        };
    }
}
