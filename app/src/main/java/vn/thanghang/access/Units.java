package vn.thanghang.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.platform.FoldedText;

/** The agencies roles are held for: found by any name, named for people, one inside another. */
@Service
public class Units {

    /** More than these, and one is asked to type more of the name. */
    private static final int MOST_CHOICES = 12;

    /** What was found for the words typed. */
    public sealed interface Found {

        record One(String id) implements Found {}

        /** Several fit; the list is cut when it is long. */
        record Several(List<Agency> agencies) implements Found {

            public Several {
                agencies = List.copyOf(agencies);
            }
        }

        record None() implements Found {}
    }

    private final Agencies agencies;

    Units(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Agencies, not localities, that exist on this day. */
    public List<Agency> onDate(LocalDate day) {
        return agencies.onDate(day).stream()
                .filter(agency -> !agency.kind().isLocality())
                .toList();
    }

    public boolean exists(String agency, LocalDate day) {
        return agencies.onDate(agency, day)
                .filter(there -> !there.kind().isLocality())
                .isPresent();
    }

    /** By id, by the full name shown in lists, otherwise by any part of any name, alias or code, marks or not. */
    public Found find(String typed, LocalDate day) {
        List<Agency> there = onDate(day);
        UnitNames names = names(day);
        String key = FoldedText.of(typed);
        List<Agency> exact = there.stream()
                .filter(agency -> agency.id().equals(typed)
                        || FoldedText.of(names.of(agency.id())).equals(key)
                        || FoldedText.of(names.withArea(agency.id())).equals(key))
                .toList();
        if (exact.size() == 1) {
            return new Found.One(exact.getFirst().id());
        }
        Set<String> named = agencies.named(typed);
        List<Agency> fitting = exact.isEmpty()
                ? there.stream().filter(agency -> named.contains(agency.id())).toList()
                : exact;
        return switch (fitting.size()) {
            case 0 -> new Found.None();
            case 1 -> new Found.One(fitting.getFirst().id());
            default -> new Found.Several(fitting.stream().limit(MOST_CHOICES).toList());
        };
    }

    /** Every agency that ever was by name, and what followed those that are gone on this day. */
    public UnitNames names(LocalDate day) {
        return new UnitNames(agencies.latest(), day, id -> agencies.successors(id, day));
    }

    /** Whether an agency is the unit itself or belongs to it, directly or through others. */
    boolean isWithin(String agency, String unit) {
        Map<String, String> parents = new HashMap<>();
        agencies.latest().forEach((id, last) -> {
            if (last.state().parent() != null) {
                parents.put(id, last.state().parent());
            }
        });
        var seen = new HashSet<String>();
        @Nullable String at = agency;
        while (at != null && seen.add(at)) {
            if (at.equals(unit)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }
}
