package vn.thanghang.access;

import static vn.thanghang.access.Relation.NONE;
import static vn.thanghang.access.Relation.OTHER;
import static vn.thanghang.access.Relation.OWN;
import static vn.thanghang.access.Role.ADMINISTRATOR;
import static vn.thanghang.access.Role.AUDITOR;
import static vn.thanghang.access.Role.CLERK;
import static vn.thanghang.access.Role.FOCAL_OFFICER;
import static vn.thanghang.access.Role.HEAD;
import static vn.thanghang.access.Role.LEADER;
import static vn.thanghang.access.Role.MONITOR;
import static vn.thanghang.access.Standing.FROZEN;
import static vn.thanghang.access.Standing.OPEN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The one policy table. Whatever no line allows is denied. */
public final class Policy {

    private record Line(Act act, Set<Role> roles, Set<Relation> relations, Set<Standing> standings) {}

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    /** Everybody who works with the contents. */
    private static final Set<Role> OFFICES = EnumSet.complementOf(EnumSet.of(ADMINISTRATOR));

    private static final Set<Relation> ANY = EnumSet.allOf(Relation.class);
    private static final Set<Standing> ALWAYS = EnumSet.allOf(Standing.class);

    /** Acts that need a factor shown within the last minutes. */
    static final Set<Act> GRAVE = EnumSet.of(
            Act.MANAGE_ACCOUNTS,
            Act.DELEGATE_ROLE,
            Act.PUBLISH_RESULTS,
            Act.ENTER_PUBLICATION_BASIS,
            Act.SWITCH_NUMBER_REGISTER,
            Act.ENTER_APPROVAL_BASIS,
            Act.EXPORT_AUDIT_LOG);

    private static final List<Line> TABLE = List.of(
            line(Act.READ_HOME, EVERYBODY, ANY),
            line(Act.MANAGE_OWN_ACCOUNT, EVERYBODY, EnumSet.of(OWN)),
            line(Act.READ_RESULTS, EVERYBODY, ANY),
            line(Act.SIMULATE, EnumSet.of(MONITOR, FOCAL_OFFICER, HEAD, LEADER), ANY),
            line(Act.READ_FORECASTS, EnumSet.of(MONITOR, FOCAL_OFFICER, HEAD, LEADER), ANY),
            line(Act.READ_REFERENCE_ANNEX, EnumSet.of(MONITOR, HEAD, LEADER), ANY),
            line(Act.READ_DRAFT_RESULTS, EnumSet.of(MONITOR, AUDITOR), ANY),
            line(Act.IMPORT_RESULTS, EnumSet.of(MONITOR), ANY),
            line(Act.WITHDRAW_DRAFT_RESULTS, EnumSet.of(MONITOR), ANY, EnumSet.of(OPEN)),
            line(Act.CHECK_RESULTS, EnumSet.of(MONITOR), EnumSet.of(OTHER, NONE), EnumSet.of(OPEN)),
            line(Act.PUBLISH_RESULTS, EnumSet.of(MONITOR), ANY, EnumSet.of(OPEN)),
            line(Act.READ_ANALYSIS_REPORT, EnumSet.of(MONITOR, FOCAL_OFFICER, HEAD, LEADER, AUDITOR, CLERK), ANY),
            line(Act.COMPOSE_ANALYSIS_REPORT, EnumSet.of(MONITOR), ANY),
            line(Act.READ_DOCUMENTS, EnumSet.of(MONITOR, CLERK), ANY),
            line(Act.READ_DOCUMENTS, EnumSet.of(FOCAL_OFFICER, HEAD, LEADER, AUDITOR), ANY, EnumSet.of(FROZEN)),
            line(Act.REGISTER_DOCUMENTS, EnumSet.of(MONITOR, CLERK), ANY, EnumSet.of(OPEN)),
            line(Act.READ_PAPERS, EnumSet.of(MONITOR, FOCAL_OFFICER, HEAD, LEADER, CLERK), EnumSet.of(OWN, NONE)),
            line(
                    Act.WRITE_PAPERS,
                    EnumSet.of(MONITOR, FOCAL_OFFICER, HEAD, CLERK),
                    EnumSet.of(OWN, NONE),
                    EnumSet.of(OPEN)),
            line(Act.FREEZE_PAPERS, EnumSet.of(MONITOR, FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN, NONE)),
            line(
                    Act.RECORD_SIGNED_COPY,
                    EnumSet.of(MONITOR, FOCAL_OFFICER, CLERK),
                    EnumSet.of(OWN, NONE),
                    EnumSet.of(FROZEN)),
            line(Act.UPLOAD_FILES, EnumSet.of(MONITOR, FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN)),
            line(Act.ENTER_PUBLICATION_BASIS, EnumSet.of(LEADER), ANY),
            line(Act.READ_NUMBER_REGISTER, EnumSet.of(MONITOR, HEAD, LEADER, AUDITOR, CLERK), EnumSet.of(OWN, NONE)),
            line(Act.KEEP_NUMBER_REGISTER, EnumSet.of(CLERK), EnumSet.of(OWN, NONE)),
            line(Act.SWITCH_NUMBER_REGISTER, EnumSet.of(ADMINISTRATOR), ANY),
            line(Act.READ_DUTIES, EnumSet.of(MONITOR, CLERK), ANY),
            line(Act.READ_DUTIES, EnumSet.of(FOCAL_OFFICER, HEAD, LEADER, AUDITOR), ANY, EnumSet.of(FROZEN)),
            line(Act.GIVE_DUTIES, EnumSet.of(MONITOR), ANY),
            line(Act.RECORD_RECEIPT, EnumSet.of(FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN)),
            line(Act.ANSWER_DUTY, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.READ_MEETINGS, OFFICES, ANY),
            line(Act.KEEP_MEETINGS, EnumSet.of(MONITOR), ANY),
            line(Act.ASK_OPINIONS, EnumSet.of(MONITOR, FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN, NONE)),
            line(Act.GIVE_OPINION, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.READ_ASSIGNMENTS, EnumSet.of(MONITOR), ANY),
            line(
                    Act.READ_ASSIGNMENTS,
                    EnumSet.of(FOCAL_OFFICER, HEAD, LEADER, AUDITOR, CLERK),
                    ANY,
                    EnumSet.of(FROZEN)),
            line(Act.PREPARE_ASSIGNMENTS, EnumSet.of(MONITOR), ANY),
            line(Act.REQUEST_ADJUSTMENT, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.DECIDE_ADJUSTMENT, EnumSet.of(MONITOR), ANY),
            line(Act.DELIVER_INPUT, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.READ_QUESTIONS, OFFICES, ANY),
            line(Act.ASK_QUESTION, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.ANSWER_QUESTION, EnumSet.of(MONITOR), ANY),
            line(Act.READ_PLANS, EnumSet.of(FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN)),
            line(Act.READ_PLANS, OFFICES, ANY, EnumSet.of(FROZEN)),
            line(Act.WRITE_PLANS, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN), EnumSet.of(OPEN)),
            line(Act.APPROVE_PLANS, EnumSet.of(HEAD), EnumSet.of(OWN), EnumSet.of(OPEN)),
            line(Act.CONSENT_PLANS, EnumSet.of(MONITOR, LEADER), ANY, EnumSet.of(OPEN)),
            line(Act.ENTER_APPROVAL_BASIS, EnumSet.of(LEADER), ANY),
            line(Act.SEND_PLANS, EnumSet.of(FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN), EnumSet.of(FROZEN)),
            line(Act.REVIEW_PLANS, EnumSet.of(MONITOR), ANY, EnumSet.of(FROZEN)),
            line(Act.AMEND_PLANS, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN), EnumSet.of(FROZEN)),
            line(Act.DECIDE_EXTENSIONS, EnumSet.of(MONITOR, LEADER), ANY, EnumSet.of(FROZEN)),
            line(Act.REPORT_PROGRESS, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN), EnumSet.of(FROZEN)),
            line(Act.READ_EVIDENCE, EnumSet.of(FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN), EnumSet.of(FROZEN)),
            line(Act.READ_EVIDENCE, EnumSet.of(MONITOR, LEADER, AUDITOR), ANY, EnumSet.of(FROZEN)),
            line(Act.ANSWER_OBSTACLES, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN), EnumSet.of(FROZEN)),
            // What is addressed to nobody else is for the department of home affairs.
            line(Act.ANSWER_OBSTACLES, EnumSet.of(MONITOR), EnumSet.of(NONE), EnumSet.of(FROZEN)),
            line(Act.CONFIRM_FIGURES, EnumSet.of(HEAD), EnumSet.of(OWN), EnumSet.of(FROZEN)),
            line(Act.CONFIRM_RESULTS, EnumSet.of(MONITOR, LEADER), EnumSet.of(OTHER, NONE), EnumSet.of(FROZEN)),
            line(Act.SECOND_CHECK, EnumSet.of(MONITOR), EnumSet.of(OTHER, NONE), EnumSet.of(FROZEN)),
            line(Act.FILE_PARCEL, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.LOOK_AT_SLICES, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.LOOK_AT_SLICES, EnumSet.of(MONITOR, LEADER, AUDITOR), ANY),
            line(Act.READ_LADDER, EnumSet.of(MONITOR, LEADER, AUDITOR), ANY),
            line(Act.READ_LADDER, EnumSet.of(FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN)),
            line(Act.WORK_LADDER, EnumSet.of(MONITOR), ANY),
            line(Act.ACKNOWLEDGE_LETTER, EnumSet.of(FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN)),
            line(Act.ANSWER_HEARING, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN), EnumSet.of(OPEN)),
            line(Act.READ_OVERSIGHT, EnumSet.of(MONITOR, LEADER, AUDITOR), ANY),
            line(Act.READ_OVERSIGHT, EnumSet.of(FOCAL_OFFICER, HEAD, CLERK), EnumSet.of(OWN)),
            line(Act.READ_INSPECTION, EnumSet.of(MONITOR, LEADER, AUDITOR), ANY),
            line(Act.READ_INSPECTION, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.INSPECT, EnumSet.of(MONITOR), EnumSet.of(OTHER, NONE)),
            line(Act.ANSWER_FINDING, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.READ_RESULT_FILES, EnumSet.of(MONITOR, LEADER, AUDITOR), ANY),
            line(Act.READ_RESULT_FILES, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.ISSUE_RESULT_FILES, EnumSet.of(MONITOR), ANY),
            line(Act.REQUEST_REVIEW, EnumSet.of(FOCAL_OFFICER, HEAD), EnumSet.of(OWN)),
            line(Act.DECIDE_REVIEW, EnumSet.of(MONITOR), EnumSet.of(OTHER, NONE)),
            line(Act.SEARCH, EVERYBODY, ANY),
            line(Act.KEEP_CALENDAR, EnumSet.of(MONITOR), ANY),
            line(Act.KEEP_CALENDAR, EnumSet.of(ADMINISTRATOR), EnumSet.of(NONE)),
            line(Act.READ_CALENDAR, EVERYBODY, ANY),
            line(Act.READ_ORGANISATION, EVERYBODY, ANY),
            line(Act.KEEP_ORGANISATION, EnumSet.of(MONITOR), ANY),
            // Who administers one unit only could otherwise move others below it.
            line(Act.KEEP_ORGANISATION, EnumSet.of(ADMINISTRATOR), EnumSet.of(NONE)),
            line(Act.DELEGATE_ROLE, EnumSet.of(HEAD), EnumSet.of(OWN)),
            line(Act.READ_ACCOUNTS, EnumSet.of(ADMINISTRATOR, AUDITOR), ANY),
            line(Act.MANAGE_ACCOUNTS, EnumSet.of(ADMINISTRATOR), EnumSet.of(OTHER, NONE)),
            line(Act.SIGN_RIGHTS_REVIEW, EnumSet.of(ADMINISTRATOR, AUDITOR), EnumSet.of(OTHER, NONE), EnumSet.of(OPEN)),
            line(Act.EXPORT_AUDIT_LOG, EnumSet.of(AUDITOR), ANY, EnumSet.of(FROZEN)),
            line(Act.READ_AUDIT_LOG, EnumSet.of(AUDITOR), ANY, EnumSet.of(FROZEN)));

    private Policy() {}

    public static boolean allows(Role role, Act act, Relation relation, Standing standing) {
        return TABLE.stream()
                .anyMatch(line -> line.act == act
                        && line.roles.contains(role)
                        && line.relations.contains(relation)
                        && line.standings.contains(standing));
    }

    /** True when there is some relation and standing for which the role may do this: the question asked at the door. */
    public static boolean mayAllow(Role role, Act act) {
        return TABLE.stream().anyMatch(line -> line.act == act && line.roles.contains(role));
    }

    private static Line line(Act act, Set<Role> roles, Set<Relation> relations) {
        return line(act, roles, relations, ALWAYS);
    }

    private static Line line(Act act, Set<Role> roles, Set<Relation> relations, Set<Standing> standings) {
        return new Line(act, roles, relations, standings);
    }
}
