package vn.thanghang.access.web;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.thanghang.access.Act;
import vn.thanghang.access.Open;
import vn.thanghang.access.OpenData;
import vn.thanghang.access.Requires;

/** What must not reach a reader even when somebody makes such a page: imported by tests only. */
@TestComponent
@Controller
class FaultyPages {

    @Open("a fault on purpose")
    @GetMapping("/test/fault")
    String fault() {
        throw new IllegalStateException("secret detail select * from access.account");
    }

    @GetMapping("/test/without-rule")
    @ResponseBody
    String withoutRule() {
        return "reached";
    }

    @Open("two rules are no rule")
    @Requires(Act.READ_HOME)
    @GetMapping("/test/two-rules")
    @ResponseBody
    String twoRules() {
        return "reached";
    }

    @OpenData
    @GetMapping("/test/open-data")
    @ResponseBody
    String openData() {
        return "reached";
    }

    @Requires(Act.READ_DRAFT_RESULTS)
    @GetMapping("/test/drafts")
    @ResponseBody
    String drafts() {
        return "reached";
    }
}
