package vn.thanghang.directive.duties.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.DutyRefusal;
import vn.thanghang.directive.duties.DutyResult;
import vn.thanghang.directive.duties.DutyResult.Fault;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.SettingDue;
import vn.thanghang.directive.duties.WithdrawingDuties;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.DocumentSearch;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.directive.web.DocumentWords;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;

/** Sets the date of a duty, and takes duties back: both by a registered document. */
@Controller
class DuePages {

    private final FindingDuties finding;
    private final FindingDocuments documents;
    private final SettingDue setting;
    private final WithdrawingDuties withdrawing;
    private final Clock clock;

    DuePages(
            FindingDuties finding,
            FindingDocuments documents,
            SettingDue setting,
            WithdrawingDuties withdrawing,
            Clock clock) {
        this.finding = finding;
        this.documents = documents;
        this.setting = setting;
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    @Requires(Act.GIVE_DUTIES)
    @GetMapping(DutyPaths.DIRECTIVE + "/thoi-han")
    ModelAndView due(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam(name = "nhiem-vu", required = false) UUID duty) {
        Directive directive = finding.directive(user, id);
        return duePage(directive, duty(directive, duty), Map.of(), Map.of(), text);
    }

    @Requires(Act.GIVE_DUTIES)
    @PostMapping(DutyPaths.DIRECTIVE + "/thoi-han")
    ModelAndView setDue(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Directive directive = finding.directive(user, id);
        Obligation duty =
                duty(directive, uuid(sent.getOrDefault("nhiem-vu", "")).orElse(null));
        Optional<UUID> document = uuid(sent.getOrDefault("van-ban", ""));
        Optional<DueRule> rule = rule(sent);
        if (document.isEmpty() || rule.isEmpty()) {
            Fault fault = document.isEmpty()
                    ? new Fault("document", DutyRefusal.UNKNOWN_DOCUMENT, "")
                    : new Fault("due", DutyRefusal.NOT_A_DATE, sent.getOrDefault("han", ""));
            return refused(duePage(directive, duty, sent, DutyWords.errors(text, List.of(fault)), text));
        }
        DutyResult result = setting.set(duty.id(), version(sent), rule.get(), document.get(), by(user));
        return switch (result) {
            case DutyResult.Done _ -> done(id, "thoi-han");
            case DutyResult.Late(Directive now) -> late(now);
            case DutyResult.Refused(List<Fault> faults) ->
                refused(duePage(directive, duty, sent, DutyWords.errors(text, faults), text));
        };
    }

    @Requires(Act.GIVE_DUTIES)
    @GetMapping(DutyPaths.DIRECTIVE + "/thu-hoi")
    ModelAndView withdrawal(CurrentUser user, Text text, @PathVariable UUID id) {
        return withdrawalPage(finding.directive(user, id), Map.of(), Map.of(), text);
    }

    @Requires(Act.GIVE_DUTIES)
    @PostMapping(DutyPaths.DIRECTIVE + "/thu-hoi")
    ModelAndView withdraw(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Directive directive = finding.directive(user, id);
        Optional<UUID> document = uuid(sent.getOrDefault("van-ban", ""));
        Optional<UUID> duty = uuid(sent.getOrDefault("nhiem-vu", ""));
        if (document.isEmpty()) {
            var fault = new Fault("document", DutyRefusal.UNKNOWN_DOCUMENT, "");
            return refused(withdrawalPage(directive, sent, DutyWords.errors(text, List.of(fault)), text));
        }
        DutyResult result = duty.isPresent()
                ? withdrawing.withdraw(id, duty(directive, duty.get()).id(), version(sent), document.get(), by(user))
                : withdrawing.withdraw(id, version(sent), document.get(), by(user));
        return switch (result) {
            case DutyResult.Done _ -> done(id, "thu-hoi");
            case DutyResult.Late(Directive now) -> late(now);
            case DutyResult.Refused(List<Fault> faults) ->
                refused(withdrawalPage(directive, sent, DutyWords.errors(text, faults), text));
        };
    }

    private ModelAndView duePage(
            Directive directive, Obligation duty, Map<String, String> sent, Map<String, String> errors, Text text) {
        return page("directive/duties/due", directive, sent, errors, text)
                .addObject("duty", duty)
                .addObject("history", setting.history(duty));
    }

    private ModelAndView withdrawalPage(
            Directive directive, Map<String, String> sent, Map<String, String> errors, Text text) {
        return page("directive/duties/withdraw", directive, sent, errors, text);
    }

    private ModelAndView page(
            String template, Directive directive, Map<String, String> sent, Map<String, String> errors, Text text) {
        return new ModelAndView(template)
                .addObject("directive", directive)
                .addObject(
                        "head",
                        documents
                                .find(directive.documentId())
                                .orElseThrow()
                                .fields()
                                .head())
                .addObject("documents", choices(text))
                .addObject("sent", sent)
                .addObject("errors", errors);
    }

    /** The newest registered documents to choose from. */
    private Map<String, String> choices(Text text) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("directive.choose"));
        var search = new DocumentSearch("", null, "", "", DocumentState.REGISTERED, false, 1);
        documents
                .page(search)
                .forEach(line -> options.put(
                        line.id().toString(),
                        DocumentWords.code(text, line.head()) + " – " + DocumentWords.title(text, line.head())));
        return options;
    }

    private Optional<DueRule> rule(Map<String, String> sent) {
        String count = sent.getOrDefault("so-ngay", "").strip();
        String unit = sent.getOrDefault("cach-tinh", "");
        if (unit.equals("BY_DAY") || unit.isEmpty()) {
            Year year = Year.now(clock.withZone(Vietnam.ZONE));
            return VietnameseDate.read(sent.getOrDefault("han", ""), year) instanceof DateReading.Read(LocalDate day)
                    ? Optional.of(new DueRule.ByDay(day))
                    : Optional.empty();
        }
        if (!count.matches("[1-9]\\d{0,2}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(count);
        return switch (unit) {
            case "WORKING_DAYS" -> Optional.of(new DueRule.WorkingDays(number));
            case "DAYS" -> Optional.of(new DueRule.Days(number));
            case "MONTHS" -> Optional.of(new DueRule.Months(number));
            default -> Optional.empty();
        };
    }

    private static Obligation duty(Directive directive, @org.jspecify.annotations.Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(directive::obligation).orElseThrow(NotFoundForUser::new);
    }

    private static Optional<UUID> uuid(String typed) {
        return typed.matches("[0-9a-fA-F-]{36}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    private static int version(Map<String, String> sent) {
        String seen = sent.getOrDefault("version", "");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }

    private static By by(CurrentUser user) {
        return new By(user.actor(), user.displayName());
    }

    private static ModelAndView done(UUID id, String what) {
        return new ModelAndView("redirect:" + DutyPaths.directive(id) + "?xong=" + what);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView late(Directive now) {
        return new ModelAndView("directive/duties/late", HttpStatus.CONFLICT).addObject("now", now);
    }
}
