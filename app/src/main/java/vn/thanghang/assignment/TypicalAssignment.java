package vn.thanghang.assignment;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which agencies usually answer for a sub-dimension, as seen in other provinces or read from their functions. A
 * proposal for a person to decide, never an assignment.
 *
 * @param code code of the sub-dimension
 * @param leads usual leads, each for its own piece of work
 * @param coordinating usual coordinating agencies
 * @param confidence H seen in another province, M partly seen, L read from the functions of the agency
 * @param evidence what it rests on, in words
 * @param source address where that was read; empty when it is derived
 */
public record TypicalAssignment(
        String code,
        List<String> leads,
        List<String> coordinating,
        Confidence confidence,
        String evidence,
        String source) {

    public enum Confidence {
        H,
        M,
        L
    }

    public TypicalAssignment {
        leads = List.copyOf(leads);
        coordinating = List.copyOf(coordinating);
    }

    /**
     * The one agency to gather the criterion: the first provincial agency among leads, then among coordinating ones. A
     * tier (every district or commune) can lead for its own area but cannot gather a province, and the Fatherland Front is not
     * the People's Committee's to charge.
     */
    public String focal() {
        return Stream.concat(leads.stream(), coordinating.stream())
                .filter(agency -> !cannotGather(agency))
                .findFirst()
                .map(TypicalAssignment::withoutRemark)
                .orElse("Sở Nội vụ");
    }

    private static boolean cannotGather(String agency) {
        return agency.startsWith("UBND cấp") || agency.startsWith("UBMTTQ");
    }

    private static String withoutRemark(String agency) {
        int remark = agency.indexOf(" (");
        return remark < 0 ? agency : agency.substring(0, remark);
    }
}
