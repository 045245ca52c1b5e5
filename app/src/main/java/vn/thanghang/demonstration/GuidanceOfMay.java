package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.DutyResult;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.ObligationKind;
import vn.thanghang.directive.duties.SettingDue;

/** The letter set no date for the plans; the guidance of the department does, later and by a document of its own. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class GuidanceOfMay {

    private final Cast cast;
    private final Registry registry;
    private final FindingDuties duties;
    private final SettingDue setting;

    GuidanceOfMay(Cast cast, Registry registry, FindingDuties duties, SettingDue setting) {
        this.cast = cast;
        this.registry = registry;
        this.duties = duties;
        this.setting = setting;
    }

    void play(UUID letter) {
        cast.at(5, 24, 14);
        UUID guidance = registry.register("cong-van-huong-dan.docx", TypedPaper.docx("huong-dan.txt"));
        cast.as("demo.theodoi", monitor -> {
            Directive directive = duties.directive(letter).orElseThrow();
            UUID plans = directive.obligations().stream()
                    .filter(each -> each.kind() == ObligationKind.PLAN)
                    .map(Obligation::id)
                    .findFirst()
                    .orElseThrow();
            DutyResult result = setting.set(
                    plans,
                    directive.version(),
                    new DueRule.ByDay(LocalDate.of(2023, 6, 15)),
                    guidance,
                    Cast.by(monitor));
            if (!(result instanceof DutyResult.Done)) {
                throw new IllegalStateException("the date of the plans: " + result);
            }
            return result;
        });
    }
}
