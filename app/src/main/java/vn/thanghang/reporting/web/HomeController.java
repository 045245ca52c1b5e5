package vn.thanghang.reporting.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Open;

/** The address without a path: to one's own work, and for whoever is not signed in to the newest results. */
@Controller
class HomeController {

    @Open("only says where to go; what stands there has its own guard")
    @GetMapping("/")
    String home(Optional<CurrentUser> user) {
        return user.filter(there -> there.may(Act.READ_HOME)).isPresent()
                ? "redirect:" + WorkPages.WORK
                : "redirect:/chi-so";
    }
}
