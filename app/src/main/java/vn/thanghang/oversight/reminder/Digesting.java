package vn.thanghang.oversight.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thanghang.access.Recipients;
import vn.thanghang.access.Recipients.Recipient;
import vn.thanghang.access.Role;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.mail.Mail;
import vn.thanghang.platform.mail.MailOutbox;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;
import vn.thanghang.remediation.link.TaskLinks;

/** Gathers the reminders of a day into one digest for each person. Within a transaction, after all reminders of the day. */
@Component
public class Digesting {

    private static final Comparator<Reminder> MOST_URGENT_FIRST = Comparator.comparingInt(Reminder::lateWorkingDays)
            .reversed()
            .thenComparing(Reminder::due)
            .thenComparing(Reminder::subject)
            .thenComparing(Reminder::id);
    private static final String TASK = "remediation.TASK";
    private static final int LINES_MAX = 40;
    private static final int USEFUL_DAYS = 2;

    private final Reminders reminders;
    private final Digests digests;
    private final Recipients recipients;
    private final MailOutbox outbox;
    private final TaskLinks links;
    private final AuditLog audit;
    private final Texts texts;
    private final TimeOrderedIds ids;
    private final String address;

    Digesting(
            Reminders reminders,
            Digests digests,
            Recipients recipients,
            MailOutbox outbox,
            TaskLinks links,
            AuditLog audit,
            Texts texts,
            TimeOrderedIds ids,
            @Value("${thanghang.public-address}") String address) {
        this.reminders = reminders;
        this.digests = digests;
        this.recipients = recipients;
        this.outbox = outbox;
        this.links = links;
        this.audit = audit;
        this.texts = texts;
        this.ids = ids;
        this.address = address;
    }

    /**
     * @param outside bodies the committee may only ask: they get information
     * @return how many people are told something
     */
    public int digest(LocalDate day, Set<String> outside, Instant at) {
        Map<String, List<Reminder>> byAgency =
                reminders.ofDay(day).stream().collect(Collectors.groupingBy(Reminder::agency));
        Map<UUID, List<Recipient>> people = recipients.onDay(day).stream()
                .collect(Collectors.groupingBy(Recipient::account, LinkedHashMap::new, Collectors.toList()));
        var made = new ArrayList<Digest>();
        int codes = 0;
        for (List<Recipient> roles : people.values()) {
            Set<Reminder> lines = new LinkedHashSet<>();
            Set<String> agencies = new LinkedHashSet<>();
            for (Recipient role : roles) {
                String agency = role.role() == Role.MONITOR || role.agency() == null ? "" : role.agency();
                byAgency.getOrDefault(agency, List.of()).stream()
                        // A head is told once it is late; what is only coming is the officer's.
                        .filter(each -> role.role() != Role.HEAD || each.isLate() && !outside.contains(each.agency()))
                        .forEach(each -> {
                            lines.add(each);
                            agencies.add(agency);
                        });
            }
            if (!lines.isEmpty()) {
                Written written = digest(roles.getFirst(), day, List.copyOf(agencies), lines, outside);
                made.add(written.digest());
                codes += written.links();
            }
        }
        digests.add(made, at);
        if (codes > 0) {
            // Whoever records holds up everybody else who does, so this comes last.
            audit.record(AuditEvent.of(Actor.SYSTEM, "remediation.links.issue", new Subject("day", day.toString()))
                    .with("links", codes));
        }
        return made.size();
    }

    /** @param links how many links its mail carries */
    private record Written(Digest digest, int links) {}

    private Written digest(
            Recipient person, LocalDate day, List<String> agencies, Set<Reminder> lines, Set<String> outside) {
        List<Reminder> sorted = lines.stream().sorted(MOST_URGENT_FIRST).toList();
        var digest = new Digest(ids.next(), person.account(), day, agencies, sorted, outside, false);
        String email = person.email();
        if (email == null || !outbox.isOn()) {
            return new Written(digest, 0);
        }
        Map<UUID, String> codes = codes(digest);
        boolean mailed = outbox.put(mail(email, digest, codes));
        return new Written(
                new Digest(digest.id(), digest.account(), day, agencies, sorted, outside, mailed), codes.size());
    }

    private Mail mail(String to, Digest digest, Map<UUID, String> codes) {
        Text text = texts.in(Language.VI);
        var words = new StringBuilder(
                        text.of(digest.isInformation() ? "oversight.mail.opening.outside" : "oversight.mail.opening"))
                .append("\n\n");
        digest.lines().stream()
                .limit(LINES_MAX)
                .forEach(line -> words.append(line(text, digest, line))
                        .append(quick(text, line, codes))
                        .append('\n'));
        if (digest.lines().size() > LINES_MAX) {
            words.append(text.of("oversight.mail.more", digest.lines().size() - LINES_MAX))
                    .append('\n');
        }
        words.append('\n')
                .append(text.of("oversight.mail.closing", address + "/viec-cua-toi"))
                .append('\n');
        return new Mail(
                "oversight.digest/" + digest.account() + '/' + digest.day(),
                to,
                digest.isInformation()
                        ? text.of("oversight.mail.subject.outside", text.date(digest.day()), digest.coming())
                        : text.of("oversight.mail.subject", text.date(digest.day()), digest.late(), digest.coming()),
                words.toString(),
                digest.day().plusDays(USEFUL_DAYS).atStartOfDay(Vietnam.ZONE).toInstant());
    }

    /** For the tasks of the mail: a link that files one report without sign-in. */
    private Map<UUID, String> codes(Digest digest) {
        List<UUID> tasks = digest.lines().stream()
                .limit(LINES_MAX)
                .filter(line -> line.kind().equals(TASK))
                .map(line -> UUID.fromString(line.itemId()))
                .toList();
        return tasks.isEmpty() ? Map.of() : links.issue(digest.account(), tasks);
    }

    private String quick(Text text, Reminder line, Map<UUID, String> codes) {
        String code = line.kind().equals(TASK) ? codes.get(UUID.fromString(line.itemId())) : null;
        return code == null ? "" : "\n  " + text.of("oversight.mail.quick", address + "/lien-ket/" + code);
    }

    private String line(Text text, Digest digest, Reminder line) {
        String when = digest.isLate(line)
                ? text.of("oversight.mail.late", line.lateWorkingDays(), text.date(line.due()))
                : text.of(
                        digest.outside().contains(line.agency()) ? "oversight.mail.planned" : "oversight.mail.due",
                        text.date(line.due()));
        String what = text.of("oversight.kind." + line.kind(), line.subject());
        return "- " + what + "\n  " + when + "\n  " + address + line.path();
    }
}
